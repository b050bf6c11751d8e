import fc from 'fast-check'
import { instant, text, uuid } from '../../src/http/wire.ts'
import { t } from '../support/suite.ts'

const objectionsTo = (schema: typeof instant | ReturnType<typeof text>, value: string) =>
  (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message)
const [tooLong, control, half, heaped] = [
  /för lång; högst 5 tecken/,
  /styrtecken/,
  /halvt surrogatpar/,
  /för många accenter/,
] as const
const accents = '\u0301'.repeat(31)

t.test('a text is refused for what costs least to see, and for that alone', async (t) => {
  const cases: readonly [string, string, RegExp][] = [
    ['too long before all else', `${'x'.repeat(21)}\u0000\ud800${accents}`, tooLong],
    ['then a control character', `\u0000\ud800`, control],
    ['then half a character', '\ud800', half],
    ['then a heap of marks', `a${accents}`, heaped],
  ]
  for (const [what, value, told] of cases) {
    const objections = objectionsTo(text(what === 'then a heap of marks' ? 500 : 5), value)
    t.equal(objections.length, 1, what)
    t.match(objections[0], told)
  }
  t.strictSame(text(5).parse('a\u030a b\tc'), 'å b\tc', 'what is kept is composed')
  t.equal(objectionsTo(text(5), 'x'.repeat(6)).length, 1, 'its most is counted as it is kept')
  t.strictSame(objectionsTo(text(5), '𐀀'.repeat(5)), [], 'in characters, whatever they take')
  t.match(objectionsTo(text(5), ' \t '), [/tom/])
})

t.test('no text that is taken can be more than it says, or be anything but NFC', async () => {
  const pieces = ['a', 'å', ' ', '\t', '𐀀', '\u030a', '\u0323', '\u1100', '\u1161', '\u0344', '\u212b', '\u0958']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const value = parts.join('')
      const taken = text(12).safeParse(value)
      return !taken.success || ([...taken.data].length <= 12 && taken.data === taken.data.normalize('NFC'))
    }),
  )
})

t.test('the heaviest text that a body has place for is answered at once', async (t) => {
  const began = performance.now()
  for (const heavy of ['a' + '\u0300\u0316'.repeat(250_000), 'e\u0301'.repeat(250_000), '\u0000'.repeat(500_000)])
    t.equal(text(20_000).safeParse(heavy).success, false)
  t.ok(performance.now() - began < 1_000, 'in ten milliseconds here; to put the marks in order would take minutes')
})

t.test('an id is one in whatever case it is written, and a moment is one of the calendar', async (t) => {
  t.equal(uuid.parse('0190ABCD-0000-7000-8000-00000000DEAD'), '0190abcd-0000-7000-8000-00000000dead')
  t.strictSame(objectionsTo(instant, '2021-06-16T13:00:00+02:00'), [])
  for (const never of ['0001-01-01T00:00:00Z', '3000-01-01T00:00:00Z'])
    t.match(objectionsTo(instant, never), [/mellan år 1000 och 2999/])
})
