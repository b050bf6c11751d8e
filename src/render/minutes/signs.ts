/** Paragraph numbers under their sign, where three and more in a row are a range: § 3, §§ 3–5, 8. */
export function signsOf(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range?.last === number - 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return underSign(
    ranges.flatMap(({ first, last }) => {
      if (first === last) return [`${first}`]
      return last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`]
    }),
  )
}

/** Several such texts as one: § 3 and §§ 5–7 are §§ 3, 5–7; a part of one is del av § 9. */
export function joinedSigns(texts: readonly string[]): string {
  return underSign(texts.map((text) => text.replace(/^(del av )?§+ /, '$1')))
}

function underSign(parts: readonly string[]): string {
  const [first = ''] = parts
  if (parts.length === 1 && /^del av [^–,]*$/.test(first)) return first.replace('del av ', 'del av § ')
  return `${parts.length > 1 || /[–,]/.test(first) ? '§§' : '§'} ${parts.join(', ')}`
}
