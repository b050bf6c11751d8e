import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import pg from 'pg'
import * as tables from './schema.ts'

type Tables = typeof tables

/** The privileges of the serving role on a table besides select and insert. */
type Privilege<Column> = {
  /** The only columns that may be updated; if absent, none. */
  readonly changes?: readonly Column[]
  /** Rows may be deleted. */
  readonly removes?: true
  /** Columns that an insert may not set: their defaults always apply. */
  readonly withheld?: readonly Column[]
}

/** What the use cases do to a table besides inserting and reading rows, and no more; a table that is not here is only added to. */
export const privileges: { readonly [Of in keyof Tables]?: Privilege<keyof Tables[Of]['_']['columns']> } = {
  idempotencyKey: { changes: ['payloadHash', 'status', 'headers', 'body', 'recordedAt'], removes: true },
  assignment: { changes: ['state', 'consideredItemId', 'closedOn', 'closedItemId', 'closedReason', 'version'] },
  auditEntry: { withheld: ['at', 'generation', 'xid'] },
  body: { changes: ['name', 'seats', 'settings', 'version'] },
  person: { changes: ['name', 'formerNames', 'title', 'organisation', 'protectedIdentity', 'version'] },
  appointment: { changes: ['to', 'undoneAt', 'undoneReason', 'version'] },
  decision: { changes: ['publication', 'publishedAt', 'changeSequence', 'withdrawnSequence', 'version'] },
  act: { changes: ['takenBackAt', 'takenBackReason'] },
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
  notice: { changes: ['takenDownOn', 'takenDownEarly', 'correctedAt', 'correctedReason', 'version'] },
  seriesYear: { changes: ['last', 'closedAt'] },
  caseFile: { changes: ['title', 'state', 'responsibleOfficerId', 'voidedReason', 'version'] },
  relatedCase: { removes: true },
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
}

/** The tables of the job queue, as pg-boss uses them. */
const ofJobQueue = [
  'select on all tables in schema pgboss',
  'insert, update, delete on pgboss.job',
  'insert, delete on pgboss.archive',
  'update (maintained_on, cron_on, monitored_on) on pgboss.version',
]

/**
 * The grants that give a role exactly the privileges it needs to serve, and revoke any other it has there. They can be
 * run again at any time: as one transaction, so that concurrent sessions see the privileges before or after it.
 */
export function grantsTo(role: string): string {
  const name = pg.escapeIdentifier(role)
  const grants = [
    'usage on schema public, pgboss',
    'select on all tables in schema public',
    'usage on sequence decision_change',
    ...ofJobQueue,
    ...Object.entries(tables).flatMap(([key, table]) => onTable(table, privileges[key as keyof Tables] ?? {})),
  ]
  return [
    // Only the owner creates objects, temporary ones too: found first in the search path, they would shadow our tables
    // and functions.
    'revoke create on schema public from public',
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
    `revoke all on all tables in schema public, pgboss from ${name}`,
    `revoke all on all sequences in schema public from ${name}`,
    ...grants.map((grant) => `grant ${grant} to ${name}`),
    // A table that is created later may be read at once, and added to when it is in the schema.
    `alter default privileges in schema public grant select on tables to ${name}`,
  ].join(';\n')
}

function onTable(table: Table, { changes = [], removes, withheld = [] }: Privilege<string>): readonly string[] {
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
