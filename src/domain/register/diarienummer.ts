/** What a case is called in its register; the class may change, the other three are its identity (OSL 5:2). */
export type Diarienummer = {
  readonly series: string
  readonly year: number
  readonly number: number
  readonly class: string | null
}

export type NumberTemplateRejection = {
  readonly code: 'invalid-number-template'
  readonly reason: TemplateFlaw
  readonly statute: 'OSL 5:2'
}

export type TemplateFlaw =
  | 'number-missing'
  | 'year-missing'
  | 'unknown-token'
  | 'doubled-token'
  | 'unreadable-separator'
  | 'class-not-last'
  | 'run-together'

/** The parts that a template may have, each in braces; the number may say its least digits: {number:4}. */
export const templateTokens = ['series', 'year', 'yy', 'number', 'class'] as const
export type TemplateToken = (typeof templateTokens)[number]

type TemplatePart = { readonly before: string; readonly token: string }

const longestText = 100
/** Two digits mean the years 1970 to 2069: no register that is still searched began before. */
const firstShortYear = 1970
/** Every kind of space and dash is one separator, since text pasted from minutes has them all. */
const separator = '[\\p{Zs}\\p{Pd}/.:_]'
/** A separator may be missing where a letter stands beside it, since nobody then reads two numbers as one. */
const gap = `(?:${separator}|(?<!\\d)|(?!\\d))`
/** Digits in steps, such as 142, 1.3.2 or VT1; a word is never a class. */
const classCode = '\\p{L}{0,3}\\d[\\p{L}\\d]*(?:[\\p{Pd}/.:_][\\p{L}\\d]+)*'

/** The number as its series prints it, which the register and every outgoing document carry (OSL 5:2). */
export function formatDiarienummer(template: string, diarienummer: Diarienummer): string {
  const { parts, tail } = readTemplate(template)
  const printed = parts
    .filter(({ token }) => token !== 'class' || diarienummer.class !== null)
    .map(({ before, token }) => before + printedToken(token, diarienummer))
  return printed.join('') + tail
}

/**
 * The case meant by a number as a person wrote it, or null when it is not of this series (OSL 5:2).
 * Letter case, zeros in front, a leading Dnr and the choice of separator do not matter; a separator may be missing
 * next to a letter, but not before a class, nor between two numbers that the series keeps apart.
 */
export function parseDiarienummer(
  template: string,
  seriesCode: string,
  text: string,
): Omit<Diarienummer, 'series'> | null {
  if (text.length > longestText) return null
  const found = numberPattern(template, seriesCode).exec(tidied(text.normalize('NFC')))?.groups
  if (found === undefined || Number(found.number) === 0) return null
  const year = found.year === undefined ? fullYear(Number(found.shortYear)) : Number(found.year)
  return { year, number: Number(found.number), class: found.class ?? null }
}

/** What a text has to hold of a series' code to be a number of that series: its letters and digits, in capitals. */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')

/** The identity of a case however its number is printed: series, year and number (OSL 5:2). */
export function caseKey(of: Pick<Diarienummer, 'series' | 'year' | 'number'>): string {
  return `${of.series}/${of.year}/${of.number}`
}

/** Why a template cannot number the cases of a register, or null when it can (OSL 5:2). */
export function templateProblem(template: string): NumberTemplateRejection | null {
  const reason = templateFlaw(template)
  return reason === null ? null : { code: 'invalid-number-template', reason, statute: 'OSL 5:2' }
}

function templateFlaw(template: string): TemplateFlaw | null {
  const { parts, tail } = readTemplate(template)
  const literals = parts.map(({ before }) => before).concat(tail)
  const tokens = parts.map(({ token }) => token.replace(/^number:[1-9]$/, 'number').replace(/^yy$/, 'year'))
  if (tokens.some((token) => !['series', 'year', 'number', 'class'].includes(token))) return 'unknown-token'
  if (literals.some((literal) => /[{}]/.test(literal))) return 'unknown-token'
  if (!tokens.includes('number')) return 'number-missing'
  if (!tokens.includes('year')) return 'year-missing'
  if (new Set(tokens).size < tokens.length) return 'doubled-token'
  if (literals.some((literal) => /[^\p{L}\p{Zs}\p{P}\p{S}]/u.test(literal))) return 'unreadable-separator'
  if (tokens.includes('class') && (tokens.at(-1) !== 'class' || tail !== '')) return 'class-not-last'
  const afterNumber = tokens.indexOf('number') + 1
  const isApart = parts[afterNumber]?.before !== '' || tokens[afterNumber] === 'series'
  return isApart ? null : 'run-together'
}

function readTemplate(template: string): { parts: TemplatePart[]; tail: string } {
  const pieces = template.split(/\{([^{}]*)\}/)
  const parts: TemplatePart[] = []
  while (pieces.length > 1) {
    const [before, token] = pieces.splice(0, 2) as [string, string]
    parts.push({ before, token })
  }
  return { parts, tail: pieces.join('') }
}

function printedToken(token: string, diarienummer: Diarienummer): string {
  const { series, year, number } = diarienummer
  if (token === 'series') return series
  if (token === 'class') return `${diarienummer.class}`
  if (token === 'year') return `${year}`.padStart(4, '0')
  if (token === 'yy') return `${year % 100}`.padStart(2, '0')
  return `${number}`.padStart(Number(token.slice('number:'.length)), '0')
}

/** No part of the pattern repeats without bound next to one that matches the same, so reading takes linear time. */
function numberPattern(template: string, seriesCode: string): RegExp {
  const { parts, tail } = readTemplate(tidied(template))
  const patterns = parts.map(({ before, token }) => {
    return token === 'class'
      ? `(?:${literalPattern(before, separator)}(?<class>${classCode}))?`
      : literalPattern(before, gap) + tokenPattern(token, seriesCode)
  })
  return new RegExp(`^${patterns.join('')}${literalPattern(tail, gap)}$`, 'iu')
}

function tokenPattern(token: string, seriesCode: string): string {
  if (token === 'series') return seriesCode.split(new RegExp(separator, 'u')).map(escaped).join(`${separator}?`)
  if (token === 'year') return '(?<year>[12]\\d{3})'
  if (token === 'yy') return '(?<shortYear>\\d{2})'
  return '(?<number>\\d{1,9})'
}

function literalPattern(literal: string, gapPattern: string): string {
  if (literal === '') return `${separator}?`
  return literal.split(new RegExp(separator, 'u')).map(escaped).join(gapPattern)
}

/** Runs of separators become one, so that the pattern never repeats a separator. */
function tidied(text: string): string {
  return text
    .replace(new RegExp(`(${separator})${separator}+`, 'gu'), '$1')
    .replace(new RegExp(`^${separator}?(?:dnr(?!\\p{L}))?${separator}?|${separator}$`, 'giu'), '')
}

function fullYear(shortYear: number): number {
  return firstShortYear + ((shortYear - (firstShortYear % 100) + 100) % 100)
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
