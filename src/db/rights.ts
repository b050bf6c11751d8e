import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import pg from 'pg'
import * as tables from './schema.ts'

type Tables = typeof tables

/** What whoever serves may do with the rows of a table besides reading and adding them. */
type Right<Column> = {
  /** The only columns that may be changed; none: what is written stays as it was written. */
  readonly changes?: readonly Column[]
  /** Rows may be removed. */
  readonly removes?: true
  /** What the database alone says of a new row. */
  readonly withheld?: readonly Column[]
}

/** Every table has its row: what the use cases do, and no more. */
export const rights: { readonly [Of in keyof Tables]: Right<keyof Tables[Of]['_']['columns']> } = {
  idempotencyKey: { changes: ['payloadHash', 'status', 'headers', 'body', 'recordedAt'], removes: true },
  assignment: { changes: ['state', 'consideredItemId', 'closedOn', 'closedItemId', 'closedReason', 'version'] },
  auditEntry: { withheld: ['at', 'generation', 'xid'] },
  authority: {},
  unit: {},
  body: { changes: ['name', 'seats', 'settings', 'version'] },
  person: { changes: ['name', 'formerNames', 'title', 'organisation', 'protectedIdentity', 'version'] },
  appointment: { changes: ['to', 'undoneAt', 'undoneReason', 'version'] },
  decision: { changes: ['publication', 'publishedAt', 'changeSequence', 'withdrawnSequence', 'version'] },
  act: { changes: ['takenBackAt', 'takenBackReason'] },
  ballot: {},
  dispatch: {
    changes: ['state', 'recipient', 'bodyId', 'releasedAt', 'deliveredAt', 'deliveredHash', 'failure', 'version'],
  },
  meeting: {
    changes: [
      'heldOn',
      'ordinal',
      'place',
      'plannedAt',
      'state',
      'openedAt',
      'closedAt',
      'chairId',
      'fictional',
      'gaps',
      'cancelledReason',
      'version',
    ],
  },
  chosenAttester: {},
  adjournment: { changes: ['to'] },
  item: {
    changes: [
      'position',
      'title',
      'summary',
      'paragraph',
      'paragraphYear',
      'withdrawnReason',
      'matter',
      'earlier',
      'outcome',
      'raisedById',
      'version',
    ],
  },
  itemCase: { removes: true },
  attendance: { removes: true },
  excuse: { removes: true },
  officer: { removes: true },
  paragraphCounter: { changes: ['last'] },
  minutes: { changes: ['attestedAt', 'attestedOn', 'supersededAt', 'version'] },
  attestation: { changes: ['signedHash', 'signedAt'] },
  decisionRecord: {},
  notice: { changes: ['takenDownOn', 'takenDownEarly', 'correctedAt', 'correctedReason', 'version'] },
  series: {},
  seriesYear: { changes: ['last', 'closedAt'] },
  caseFile: { changes: ['title', 'state', 'responsibleOfficerId', 'voidedReason', 'version'] },
  relatedCase: { removes: true },
  caseHandover: {},
  document: {
    changes: [
      'caseId',
      'sequence',
      'direction',
      'kind',
      'title',
      'counterpart',
      'unitId',
      'datedOn',
      'receivedOn',
      'drawnUpOn',
      'registeredOn',
      'struckReason',
      'duplicateOfId',
      'version',
    ],
  },
  documentMove: {},
  documentVersion: {},
  documentAnnex: {},
  correction: {},
}

/** The job queue's own, as its library uses them. */
const ofQueue = [
  'select on all tables in schema pgboss',
  'insert, update, delete on pgboss.job',
  'insert, delete on pgboss.archive',
  'update (maintained_on, cron_on, monitored_on) on pgboss.version',
]

/**
 * The statements by which the owner of the tables gives a role what it needs to serve, and takes from it what else it has
 * there. They may be run again at any time: those who are served meanwhile see the rights before or after, none between.
 */
export function givenTo(role: string): string {
  const name = pg.escapeIdentifier(role)
  const given = [
    'usage on schema public, pgboss',
    'select on all tables in schema public',
    'usage on sequence decision_change',
    ...ofQueue,
    ...Object.entries(tables).flatMap(([key, table]) => onTable(table, rights[key as keyof Tables])),
  ]
  return [
    // Nobody but the owner makes anything here, not for a session either: a function or table of one's own is not found before ours.
    'revoke create on schema public from public',
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
    `revoke all on all tables in schema public, pgboss from ${name}`,
    `revoke all on all sequences in schema public from ${name}`,
    ...given.map((right) => `grant ${right} to ${name}`),
    // A table that is made later is read, and written when its row stands above.
    `alter default privileges in schema public grant select on tables to ${name}`,
  ].join(';\n')
}

function onTable(table: Table, { changes = [], removes, withheld = [] }: Right<string>): readonly string[] {
  const columns = getTableColumns(table)
  const listed = (keys: readonly string[]) => keys.map((key) => columns[key]?.name).join(', ')
  const on = `on ${pg.escapeIdentifier(getTableName(table))}`
  const added = Object.keys(columns).filter((key) => !withheld.includes(key))
  return [
    withheld.length === 0 ? `insert ${on}` : `insert (${listed(added)}) ${on}`,
    ...(changes.length === 0 ? [] : [`update (${listed(changes)}) ${on}`]),
    ...(removes === true ? [`delete ${on}`] : []),
  ]
}
