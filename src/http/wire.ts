import { z } from 'zod'
import { isCivilDate, isInstant } from '../domain/calendar.ts'

const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const surrogate = /\p{Surrogate}/u

/** At most so many characters become one in NFC. */
const mostInOne = 4
/**
 * More combining marks on one letter than any text has (UAX #15, stream-safe text): normalisation takes quadratic time
 * in their number.
 */
const heaped = /\p{M}{31}/u

/**
 * Text that a person wrote: 1 to `max` characters, without control characters (tab and newline aside) and unpaired
 * surrogates, normalised to NFC so that å typed on a Mac is å. Normalisation costs most and comes last: a text that is
 * too long or heaps combining marks is refused before it.
 */
export const text = (max: number) =>
  z
    .string()
    .refine((value) => value.length <= max * mostInOne, {
      error: `Texten är för lång; högst ${max} tecken.`,
      abort: true,
    })
    .refine((value) => !control.test(value), {
      error: 'Texten innehåller styrtecken. Ta bort dem; tabb och radbrytning går bra.',
      abort: true,
    })
    .refine((value) => !surrogate.test(value), {
      error: 'Texten innehåller ett trasigt tecken (halvt surrogatpar). Skriv om tecknet.',
      abort: true,
    })
    .refine((value) => !heaped.test(value), {
      error: 'Texten har för många accenter på ett tecken. Skriv om det.',
      abort: true,
    })
    .normalize('NFC')
    .min(1)
    .max(max)
    .refine((value) => value.trim() !== '', { error: 'Texten är tom. Skriv något annat än mellanslag.' })

/** The code of a body or a series, which is kept in capitals, in whatever case it is written. */
export const writtenCode = text(20).trim().toUpperCase()

/** A civil date in Europe/Stockholm, `2021-06-16`. */
export const civilDate = z.iso
  .date({ abort: true })
  .refine(isCivilDate, { error: 'Skriv ett datum mellan år 1000 och 2999.' })
  .meta({ example: '2021-06-16' })

/** A computed day, which may come after the last that a client can state. */
export const computedDate = z.iso.date().meta({ example: '2021-07-15' })

/** A boolean query parameter. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

/** An instant (RFC 3339, any offset), kept in UTC. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isInstant, { error: 'Skriv en tidpunkt mellan år 1000 och 2999.' })
  .meta({ example: '2021-06-16T13:00:00Z' })

/** An id, in lower case as the database writes it. What is none aborts: a union then says each of its forms. */
export const uuid = z.uuid({ abort: true }).toLowerCase()
export const byId = z.strictObject({
  id: uuid.describe('Id (UUID) för det som adressen gäller. / The id (UUID) of what the address is about.'),
})

/**
 * How a member says that there is none, as its own schema takes it: a member of an answer is there and null, one of a
 * change is null since what is absent stays as it is.
 */
export const none = {
  absent: { sv: 'utelämnat', en: 'absent' },
  null: { sv: 'null', en: 'null' },
  either: { sv: 'null eller utelämnat', en: 'null or absent' },
} as const
export type None = (typeof none)[keyof typeof none]

/** A number as an address has it, in digits; what is absent there is no number that is wrong. */
export const inDigits = <Value extends z.ZodType>(number: Value) =>
  z.preprocess((written) => (written === undefined ? undefined : Number(written)), number)

/** The version of a resource that changes. */
export const version = z
  .int()
  .describe(
    'Räknas upp vid varje ändring från 1; svarets ETag, som anges i If-Match vid nästa ändring. / Counted up from 1 at each change; the ETag of the answer, given in If-Match at the next change.',
  )

/** What a frozen form says of itself. */
export const frozen = {
  format: z
    .literal(1)
    .optional()
    .describe(
      'Den form som detta är fryst i; utelämnat i den första formen. / The form in which this is frozen; absent in the first one.',
    ),
  salt: z
    .string()
    .optional()
    .describe(
      'Slumptal som gör att hashen inte bekräftar någon gissning; utelämnat där något är dolt och i den första formen. / A random value by which the hash confirms no guess; absent where something is hidden and in the first form.',
    ),
}

/** The client's own id of the resource, unique for each client. */
export const externalId = text(200).describe(
  'Klientens egen beteckning; unik bland det som samma klient har lagt upp. / What the client itself calls it; unique among what that client has made.',
)

/** The same as it is answered. */
export const externalIdShown = z
  .string()
  .nullable()
  .describe(
    'Den beteckning som klienten angav när den lade upp detta; null om den inte angav någon. / What the client that made it calls it; null where it stated nothing.',
  )

const otherCursor = {
  error: 'Markören kommer inte från den här listan. Börja om från första sidan och följ svarens länkar.',
}

/** A cursor is opaque to clients, but its content reaches the database: it must be a key of the list. */
export const cursorOf = (key: RegExp) =>
  z
    .string()
    .max(200)
    .regex(/^[\w-]+$/, otherCursor)
    .optional()
    .refine((cursor) => cursor === undefined || key.test(keyOf(cursor) ?? ''), otherCursor)
    .describe(
      'Var sidan börjar, ur _links.next på föregående sida; utelämnad: från början. / Where the page begins, from _links.next of the page before; absent: at the beginning.',
    )

/** The query parameters of a list that is ordered by such keys. */
export const pagesBy = (key: RegExp) => ({
  limit: inDigits(z.int().min(1).max(100).default(20)).describe(
    'Högst så många poster på sidan, 1–100; utelämnat: 20. / At most so many items on the page, 1–100; absent: 20.',
  ),
  cursor: cursorOf(key),
})

/** The query parameters of a list that is ordered by id. */
export const pageQuery = pagesBy(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

const link = z.object({
  href: z.string().describe('Sökvägen med alla filter, från /api/v1. / The path with every filter, from /api/v1.'),
})

/** Streamed, and so not validated: any bytes. */
export const fileBytes = z
  .any()
  .meta({ type: 'string', format: 'binary', description: 'Filen som den är. / The file as it is.' })

/** A page of a list, without a total count. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z
      .array(item)
      .describe('Sidans poster i listans ordning. / What stands on the page, in the order of the list.'),
    _links: z
      .object({
        self: link.describe('Den här sidan. / This page.'),
        next: link
          .optional()
          .describe('Nästa sida; utelämnad på den sista. / The page after this; absent on the last.'),
      })
      .describe('Länkar för att bläddra; listan räknas aldrig. / Links to page by; the list is never counted.'),
  })

export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null }

/** The opaque cursor after a key. */
export function cursorAfter(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url')
}

/** The key that a cursor stands after, or null for the first page. */
export function keyOf(cursor: string | undefined): string | null {
  return cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString('utf8')
}

/** The first `limit` of the rows and, where there was one more, the cursor that goes on. */
export function pageFrom<Row>(rows: readonly Row[], limit: number, key: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorAfter(key(last)) : null }
}

export const isoOrNull = (value: Date | null) => value?.toISOString() ?? null

/** The id of a resource as it is answered. */
export function idOf(result: unknown): string {
  return typeof result === 'object' && result !== null && 'id' in result ? String(result.id) : ''
}
