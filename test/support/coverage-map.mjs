/** Only the statute book is held to full coverage, and only by its own tests; the rest is tested by name. */
export default (test) => (test.startsWith('test/domain') ? ['src/domain/**/*.ts'] : null)
