/** What begins a line, where it does not stand in a subquery. */
const clauses = new Set(
  'from inner left cross join where group order limit for set values returning on union'.split(' '),
)
/** These belong to the word before them. */
const follows: Readonly<Record<string, readonly string[]>> = {
  from: ['delete'],
  join: ['inner', 'left', 'cross'],
  on: ['distinct'],
}
const widest = 110

/**
 * A statement as a reviewer reads it: names without quotes, a clause to a line, and lists of values folded to their first, so
 * that it is the same for one row as for ten, with its parameters numbered as they then come.
 */
export function readableSql(text: string): string {
  const folded = text
    .replaceAll('"', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\bin \((\$\d+)(?:, ?\$\d+)+\)/g, 'in ($1, …)')
    .replace(/(\bvalues \([^()]*\))(?:, ?\([^()]*\))+/g, '$1, (…)')
  const numbers = new Map<string, number>()
  const numbered = folded.replace(/\$[1-9]\d*/g, (parameter) => {
    const number = numbers.get(parameter) ?? numbers.size + 1
    numbers.set(parameter, number)
    return `$${number}`
  })
  return clausesOf(numbered).map(wrapped).join('\n')
}

/** The clauses of a statement; those of what it names first, `with … as (…)`, as well. */
function clausesOf(statement: string): string[] {
  const lines: string[][] = [[]]
  const deepest = statement.startsWith('with ') ? 1 : 0
  let depth = 0
  for (const word of statement.split(' ')) {
    const line = lines.at(-1) ?? []
    const begins = clauses.has(word) && depth <= deepest && !isJoinCondition(word, line) && line.length > 0
    if (begins && !follows[word]?.includes(line.at(-1) ?? '')) lines.push([word])
    else line.push(word)
    depth += word.split('(').length - word.split(')').length
  }
  return lines.map((line) => line.join(' '))
}

/** The condition of a join stands with it. */
const isJoinCondition = (word: string, line: readonly string[]) => word === 'on' && line.includes('join')

/** Broken at its words where it is too wide, the rest indented. */
export function wrapped(line: string): string {
  const lines = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= widest) lines.push(`    ${word}`)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}
