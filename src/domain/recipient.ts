/** Who is to get the decision: a body, a unit, a person, a company, or a group that is expanded at release. */
export type Recipient = {
  readonly kind: 'recipient'
  readonly label: string
  readonly group: 'boards' | null
  /** The code of the body of this municipality that it names. */
  readonly bodyCode: string | null
}
