/** Words by which a text carries on the sentence before it. */
const continuing = /^(för att|eftersom|då|på grund av|med|i|under|till|tills|när|så att|utan) /

/** The text of a motion as its grounds: it carries the sentence on when it begins as a continuation. */
export function motivated(text: string): string {
  if (text.startsWith('att ')) return ` med motiveringen ${text}`
  return continuing.test(text) ? ` ${text}` : ` med följande motivering: ${text}`
}

/** A reason given for a ruling; only what begins as a reason carries the sentence on. */
export function reasoned(text: string): string {
  if (text === '') return ''
  if (text.startsWith('att ')) return ` med motiveringen ${text}`
  return /^(eftersom|då|på grund av|med hänsyn till) /.test(text) ? `, ${text}` : ` med följande motivering: ${text}`
}
