import { isHeld, tagOf, versionIn } from '../../src/http/conditional.ts'
import type { Problem, ProblemError } from '../../src/http/problem.ts'
import { t } from '../support/suite.ts'

t.test(
  'If-None-Match holds a tag alone, in a list, weak as strong, or by a star; what is malformed holds none',
  async (t) => {
    const cases: readonly [string | undefined, boolean][] = [
      [undefined, false],
      ['"3"', true],
      ['W/"3"', true],
      [' "3" ', true],
      ['"2", "3"', true],
      ['"2","3"', true],
      ['W/"2" ,\tW/"3"', true],
      ['"2",, "3",', true],
      ['*', true],
      [' * ', true],
      ['"2"', false],
      ['"33"', false],
      ['3', false],
      ['', false],
      [',', false],
      ['"3', false],
      ['3"', false],
      ['w/"3"', false],
      ['W/ "3"', false],
      ['"2" "3"', false],
      ['"3" x', false],
      ['*, "2"', false],
      ['"3", *', false],
      ['"2,"3""', false],
      ['"3"\u0100', false],
    ]
    for (const [header, held] of cases) t.equal(isHeld(header, '"3"'), held, String(header))
    t.ok(isHeld('"a,b"', '"a,b"'), 'a comma may stand in a tag')
    t.ok(isHeld('"å"', '"å"'), 'and what is no ASCII')
    t.notOk(isHeld('"a,"3",b"', '"3"'), 'what stands between two tags is none')
  },
)

t.test('a header that is made to be slow to read is not', async (t) => {
  const began = process.hrtime.bigint()
  for (const part of [',', ' ', ', ', '"a"', '"a",', '"a" ,', 'W/', '"'])
    isHeld(`"a"${part.repeat(16_000 / part.length)}x`, '"3"')
  t.ok(process.hrtime.bigint() - began < 200_000_000n)
})

/** The problem of an If-Match, or null where it is none. */
function refusalOf(header: string): Problem | null {
  try {
    versionIn(header)
    return null
  } catch (error) {
    return (error as ProblemError).problem
  }
}

t.test('a version is a tag, and a tag a version', async (t) => {
  t.strictSame(
    [tagOf({ version: 3 }), tagOf({ version: '3' }), tagOf({}), tagOf(null), tagOf('x')],
    [{ etag: '"3"' }, {}, {}, {}, {}],
  )
  const { etag = '' } = tagOf({ version: 3 }, '{"version":3}')
  t.match(etag, /^"3\.[\w-]{22}"$/)
  t.equal(versionIn(etag), 3)
  t.not(tagOf({ version: 3 }, '{"version":3,"name":null}').etag, etag, 'what shows something else is another')
  t.strictSame(['"3."', '"3.x"', '"x"', '""'].map(versionIn), [-1, -1, -1, -1])
  t.strictSame([undefined, '*', '"3"', 'W/"3"', ' "3" '].map(versionIn), [null, '*', 3, 3, 3])
  for (const none of ['3', '"3', '3"', 'w/"3"', '"1", "2"', '', etag.slice(1, -1)]) {
    t.match(refusalOf(none), { status: 400, errors: [{ in: 'headers', pointer: '/if-match' }] }, none)
  }
})
