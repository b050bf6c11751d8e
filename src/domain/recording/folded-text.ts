/** The dashes, as they stand in a set of a pattern. */
export const dashes = '‐-―'
/** The signs beyond ASCII that folding leaves as they are, as they stand in a set of a pattern. */
export const typeset = `\\xa0§‘’“”…${dashes}`

/** Where a place after `from` in a folded text stands in the text itself. */
type Shift = { readonly from: number; readonly by: number }

const bytes =
  '%[0-7][\\da-fA-F]|%[cdCD][\\da-fA-F]%[89abAB][\\da-fA-F]|%[eE][\\da-fA-F](?:%[89abAB][\\da-fA-F]){2}|%[fF][0-3](?:%[89abAB][\\da-fA-F]){3}'
const encoded = `&(?:#\\d{1,6}|#[xX][\\da-fA-F]{1,5}|nbsp|shy|apos|rsquo);|${bytes}`
const mark = '\\p{M}|%[cC][cdCD]%[89abAB][\\da-fA-F]'
/**
 * What is not plainly written, sign by sign: not seen, encoded, beyond western writing, or with marks of its own. The cheap
 * look ahead goes first, for nearly every letter is plain.
 */
const odd = new RegExp(
  `(?=[\\xad\\u0300-\\u{10ffff}])[\\p{DI}\\p{M}]+|(?:${encoded}|[^\\0-\\x7f${typeset}À-ÖØ-Þà-öø-ÿ])(?:${mark}){0,8}` +
    `|[\\0-\\xff](?=[%\\u0300-\\u{10ffff}])(?:${mark}){1,8}`,
  'gu',
)

/** A text as names are looked for in it: small and composed letters, and few signs between them. */
export function fold(text: string): { readonly folded: string; readonly shifts: readonly Shift[] } {
  const shifts: Shift[] = []
  const known = new Map<string, string>()
  let by = 0
  const folded = text.replaceAll(odd, (written, at: number) => {
    const plain = known.get(written) ?? plainly(/[&%]/.test(written) ? decoded(written) : written)
    known.set(written, plain)
    if (plain.length === written.length) return plain
    const from = at - by + plain.length
    by += written.length - plain.length
    shifts.push({ from, by })
    return plain
  })
  return { folded: folded.toLowerCase(), shifts }
}

/** Answers where places stand that are asked for in their order. */
export function placesIn(shifts: readonly Shift[]): (place: number) => number {
  let passed = 0
  let by = 0
  return (place) => {
    for (let next = shifts[passed]; next !== undefined && next.from <= place; next = shifts[passed]) {
      by = next.by
      passed += 1
    }
    return place + by
  }
}

function plainly(written: string): string {
  // Some of the signs that are written for an apostrophe are letters to Unicode; so is a footnote's ¹ a number.
  if (/^[\p{L}\p{Nd}]/u.test(written) && !/^[\u02b9-\u02cf\p{DI}]/u.test(written)) {
    return written
      .normalize('NFKC')
      .replaceAll(/[\p{M}\p{DI}]/gu, '')
      .toUpperCase()
      .toLowerCase()
  }
  if (/^[\0-\x7f]/.test(written)) return written.charAt(0)
  if (/^[\p{M}\p{DI}]/u.test(written)) return '\xad'
  if (/^[\x85\u2028\u2029]/.test(written)) return '\n'
  return /^\p{Pd}/u.test(written) ? '-' : ' '
}

const encodedSign = new RegExp(bytes, 'g')

const namedSigns: Readonly<Record<string, string>> = { nbsp: ' ', shy: '\xad', apos: "'", rsquo: "'" }

/** What is written as an entity of HTML or in the percent code of an address. */
function decoded(written: string): string {
  return written
    .replace(/^&#(x?)([\da-f]+);/i, (_, hex: string, code: string) => String.fromCodePoint(Number(`0${hex}${code}`)))
    .replace(/^&([a-z]+);/, (_, name: string) => `${namedSigns[name]}`)
    .replaceAll(encodedSign, (sign) => {
      const [lead = 0, ...more] = sign
        .slice(1)
        .split('%')
        .map((byte) => Number.parseInt(byte, 16))
      // Of UTF-8: what the first byte tells beside the length, and six bits of each of the others.
      return String.fromCodePoint(
        more.reduce((code, byte) => code * 64 + (byte % 64), more.length === 0 ? lead : lead % (64 >> more.length)),
      )
    })
}
