import type { Test } from 'tap'
import type { Answer, TestApp } from './app.ts'

type Facts = Readonly<Record<string, unknown>>

/** Asserts that an answer is the problem of that code, with these facts of the refusal. */
export function refused(t: Test, answer: Answer, status: number, code: string, facts: Facts = {}): void {
  t.equal(answer.status, status, `${code}: ${JSON.stringify(answer.body)}`)
  t.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  t.match(answer.body, { type: `urn:radslag:problem:${code}`, status, title: String, detail: String, ...facts })
}

/** The fields that an invalid request is said to have wrong. */
export const wrongFields = (answer: Answer): string[] =>
  (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)

export type AuditRow = {
  readonly event: string
  readonly actor: string
  readonly before: unknown
  readonly after: Facts
  readonly reason: string | null
}

/** The audit log of a resource, in the order it was written. */
export async function trailOf(on: TestApp, id: string): Promise<AuditRow[]> {
  const { rows } = await on.database.execute(
    'select event, actor, before, after, reason from audit_entry where resource_id = $1 order by id',
    [id],
  )
  return rows as AuditRow[]
}

/** The events in the audit log of a resource. */
export const eventsOf = async (on: TestApp, id: string): Promise<string[]> =>
  (await trailOf(on, id)).map(({ event }) => event)
