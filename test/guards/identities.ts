import type { TestApp } from '../support/app.ts'

/** The persons entered, and what must not be told of them. */
export type Identities = {
  readonly persons: number
  /** Current and former names, titles and employers. */
  readonly words: readonly string[]
  /**
   * What could confirm a guess at a name: the salts of what was sealed, or its hash where it has none, and the hashes
   * of what was sent.
   */
  readonly confirming: readonly string[]
}

type Person = {
  readonly id: string
  readonly name: string
  readonly former_names: readonly string[]
  readonly title: string | null
  readonly organisation: string | null
}

const everyone = async ({ database }: TestApp): Promise<readonly Person[]> =>
  (await database.execute('select id, name, former_names, title, organisation from person order by id'))
    .rows as Person[]

/** Gives every person another name, a title and an employer, made of one unique word. */
export async function disguised(on: TestApp): Promise<void> {
  const admin = on.as('admin')
  for (const [index, { id }] of (await everyone(on)).entries()) {
    const fields = {
      name: `Namnbytare${index}x Efternamn${index}x`,
      title: `Titeln${index}x`,
      organisation: `Arbetsgivaren${index}x`,
    }
    await admin.patch(`/persons/${id}`, fields, { 'if-match': '*' })
  }
}

/** The current state of every person. */
export async function identitiesOf(on: TestApp): Promise<Identities> {
  const persons = await everyone(on)
  const { rows } = await on.database.execute(`
    select coalesce(r.record::jsonb->>'salt', content_hash) as told from decision_record r where exists (select from person p where strpos(r.record, p.name) > 0)
    union select coalesce(m.head::jsonb->>'salt', head_hash) from minutes m where exists (select from person p where strpos(m.head, p.name) > 0)
    union select delivered_hash from dispatch where delivered_hash is not null`)
  return {
    persons: persons.length,
    words: persons
      .flatMap(({ name, former_names: former, title, organisation }) => [
        name,
        ...former,
        title ?? '',
        organisation ?? '',
      ])
      .filter(isTelling),
    confirming: (rows as { told: string }[]).map(({ told }) => told),
  }
}

/** Protects everyone. */
export async function protectAll(on: TestApp): Promise<void> {
  const admin = on.as('admin')
  for (const { id } of await everyone(on)) {
    const { status } = await admin.patch(`/persons/${id}`, { protectedIdentity: true }, { 'if-match': '*' })
    if (status !== 200) throw new Error(`${id} is not protected: ${status}`)
  }
}

/** Unique words have a number in them; «ordförande» has not. */
const isTelling = (word: string) => /\d/.test(word)
