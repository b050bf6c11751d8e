/**
 * What may happen to the rows of a table. Append-only: inserted once, never changed. Frozen: once the minutes they
 * belong to are attested (KL 5:69). Counter: only counts up. Living: whatever the privileges of the serving role allow.
 */
export type Fate =
  | { readonly fate: 'append-only' }
  | { readonly fate: 'counter'; readonly on: string; readonly back: string }
  | { readonly fate: 'living' }
  | Frozen

export type Frozen = {
  readonly fate: 'frozen when attested'
  /**
   * A condition for the rows of what is attested, and one for those that are not, beside them; none where all are
   * frozen, or none is yet.
   */
  readonly of: string
  readonly beside?: string
  /** The columns that may change all the same, with a new value for each. */
  readonly lives?: Readonly<Record<string, string>>
  /** The columns that make a copy of a row another row; none where only the attestation inserts rows. */
  readonly anew?: Readonly<Record<string, string>>
}

/** Placeholders for ids: the meeting with a paragraph attested at once, that paragraph, and another of each. */
const [meeting, otherMeeting, item, otherItem] = [':meeting', ':other_meeting', ':item', ':other_item']
const minutesOf = (of: string) => `minutes_id = (select id from minutes where meeting_id = ${of})`
const another = (table: string, than: string) => `(select id from ${table} where id <> all (${than}) limit 1)`

const ofMeeting = {
  fate: 'frozen when attested',
  of: `meeting_id = ${meeting}`,
  beside: `meeting_id = ${otherMeeting}`,
} as const
const ofItem = { fate: 'frozen when attested', of: `item_id = ${item}`, beside: `item_id = ${otherItem}` } as const

/** Every table has its row; a new one is given its fate here. */
export const fates: Readonly<Record<string, Fate>> = {
  act: { ...ofItem, anew: { id: 'gen_random_uuid()', position: '1000' } },
  adjournment: { fate: 'frozen when attested', of: `meeting_id = ${meeting}`, lives: {} },
  appointment: { fate: 'living' },
  assignment: { fate: 'living' },
  attendance: { ...ofMeeting, anew: { id: 'gen_random_uuid()' } },
  attestation: {
    fate: 'frozen when attested',
    of: minutesOf(meeting),
    beside: minutesOf(otherMeeting),
    anew: {
      person_id: another('person', 'array(select person_id from attestation)'),
      signed_hash: 'null',
      signed_at: 'null',
    },
  },
  audit_entry: { fate: 'append-only' },
  authority: { fate: 'living' },
  ballot: { fate: 'append-only' },
  body: { fate: 'living' },
  case_file: { fate: 'living' },
  case_handover: { fate: 'append-only' },
  chosen_attester: {
    ...ofMeeting,
    anew: { person_id: another('person', 'array(select person_id from chosen_attester)') },
  },
  correction: { fate: 'append-only' },
  decision: {
    fate: 'frozen when attested',
    of: `item_id = ${item}`,
    lives: {
      publication: `'full'`,
      published_at: 'now()',
      change_sequence: `nextval('decision_change')`,
      withdrawn_sequence: 'change_sequence',
      version: 'version + 1',
    },
  },
  decision_record: { fate: 'append-only' },
  dispatch: { fate: 'living' },
  document: { fate: 'living' },
  document_annex: { fate: 'append-only' },
  document_move: { fate: 'append-only' },
  document_version: { fate: 'append-only' },
  excuse: {
    ...ofMeeting,
    anew: { id: 'gen_random_uuid()', person_id: another('person', 'array(select person_id from excuse)') },
  },
  idempotency_key: { fate: 'living' },
  item: {
    fate: 'frozen when attested',
    of: `id = ${item}`,
    beside: `id = ${otherItem}`,
    lives: { position: '1000', version: 'version + 1' },
  },
  item_case: { ...ofItem, anew: { case_id: another('case_file', 'array(select case_id from item_case)') } },
  meeting: {
    fate: 'frozen when attested',
    of: `id = ${meeting}`,
    beside: `id = ${otherMeeting}`,
    lives: { state: `'adjourned'`, closed_at: `now(), state = 'closed'`, version: 'version + 1' },
  },
  minutes: ofMeeting,
  notice: { fate: 'living' },
  officer: { ...ofMeeting, anew: { id: 'gen_random_uuid()' } },
  paragraph_counter: { fate: 'counter', on: 'last = last + 1', back: 'last = last - 1' },
  person: { fate: 'living' },
  related_case: { fate: 'living' },
  series: { fate: 'living' },
  series_year: { fate: 'counter', on: 'last = last + 1', back: 'last = last - 1' },
  unit: { fate: 'living' },
}
