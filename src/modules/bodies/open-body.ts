import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import {
  defaultSettings,
  objectionToPhraseSet,
  type BodyKind,
  type BodySettings,
} from '../../domain/organisation/body.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { insertBody, selectAuthority } from './store/organisation.ts'
import { bodyOf, type BodyView } from './views.ts'

export type NewBodyInput = {
  readonly authority: string
  readonly code: string
  readonly name: string
  readonly kind: BodyKind
  readonly seats: number
  readonly settings?: Partial<BodySettings> | undefined
}

/** Enters a body of an authority, with its seats and what differs from the default settings. */
export async function openBody(
  tx: WriteTx,
  context: Context,
  input: NewBodyInput,
  phraseSets: readonly string[],
): UseCaseOutcome<BodyView> {
  const authority = await selectAuthority(tx, context.actor.authorities, input.authority)
  if (authority === undefined) {
    return reject({ code: 'unknown-reference', resource: 'authority', id: input.authority, pointer: '/authority' })
  }
  const { code, name, kind, seats, settings = {} } = input
  const unwritable = objectionToPhraseSet(settings.phraseSet, phraseSets)
  if (unwritable) return reject(unwritable)
  const body = { id: context.newId(), authorityId: authority.id, code, name, kind, seats, settings }
  return accept({
    result: bodyOf({ ...body, authority: authority.code, settings: { ...defaultSettings, ...settings }, version: 1 }),
    writes: [insertBody(tx, body)],
    events: [
      {
        type: 'body.opened',
        resource: 'body',
        id: body.id,
        authority: authority.code,
        version: 1,
        after: { code, name, kind, seats, settings },
      },
    ],
  })
}
