import fc from 'fast-check'
import t from 'tap'
import { withoutNames } from '../../src/domain/secrecy.ts'

t.test('a hidden name is null wherever it stands beside the id', async (t) => {
  const record = {
    chair: { id: 'a', name: 'Eva Ek', party: 'S' },
    body: { code: 'KS', name: 'Kommunstyrelsen' },
    motions: [{ id: 'm1', movedBy: [{ id: 'b', name: 'Bo By' }, { id: 'a', name: 'Eva Ek' }] }],
    findings: [{ rejection: { code: 'not-entitled', persons: [{ personId: 'a', name: 'Eva Ek' }] } }],
  }
  const { value, masked } = withoutNames(record, ['a'])
  t.strictSame(value, {
    chair: { id: 'a', name: null, party: 'S' },
    body: { code: 'KS', name: 'Kommunstyrelsen' },
    motions: [{ id: 'm1', movedBy: [{ id: 'b', name: 'Bo By' }, { id: 'a', name: null }] }],
    findings: [{ rejection: { code: 'not-entitled', persons: [{ personId: 'a', name: null }] } }],
  })
  t.strictSame(masked, ['/chair/name', '/motions/0/movedBy/1/name', '/findings/0/rejection/persons/0/name'])
  t.equal(record.chair.name, 'Eva Ek', 'what was given is not touched')
})

t.test('an act that carries both is known by the person, not by itself', async (t) => {
  const act = { id: 'a', personId: 'b', name: 'Bo By' }
  t.strictSame(withoutNames(act, ['a']), { value: act, masked: [] })
  t.strictSame(withoutNames(act, ['b']), { value: { ...act, name: null }, masked: ['/name'] })
  t.strictSame(withoutNames({ ...act, personId: null }, ['a']).masked, ['/name'])
})

t.test('what has no name or no id is left as it is', async (t) => {
  for (const plain of [null, 'a', 7, true, [], {}, { id: 'a' }, { name: 'Eva Ek' }, { id: 7, name: 'Eva Ek' }]) {
    t.strictSame(withoutNames(plain, ['a']), { value: plain, masked: [] })
  }
})

t.test('a name is hidden also in the text that is said to name its person', async (t) => {
  const point = { text: 'Eva Ek och Bo By väljs.', names: [{ id: 'a', name: 'Eva Ek' }, { id: 'b', name: 'Bo By' }] }
  t.strictSame(withoutNames([point], ['a']), {
    value: [{ text: 'en ej namngiven person och Bo By väljs.', names: [{ id: 'a', name: null }, { id: 'b', name: 'Bo By' }] }],
    masked: ['/0/names/0/name', '/0/text'],
  })
  t.strictSame(withoutNames(point, ['c']), { value: point, masked: [] })
  const already = { text: 'En person väljs.', names: [{ id: 'a', name: null }] }
  t.strictSame(withoutNames(already, ['a']), { value: already, masked: ['/names/0/name'] })
  for (const plain of [{ text: 'Eva Ek', names: 7 }, { text: 7, names: [] }, { names: [] }, { text: 'Eva Ek', names: [{}] }]) {
    t.strictSame(withoutNames(plain, ['a']), { value: plain, masked: [] })
  }
})

t.test('where nobody is protected the value itself is answered', async (t) => {
  const value = { id: 'a', name: 'Eva Ek' }
  const hidden = withoutNames(value, [])
  t.equal(hidden.value, value)
  t.strictSame(hidden.masked, [])
})

const ids = fc.constantFrom('a', 'b', 'c')
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, 1, 'text', true),
    fc.record({ id: ids, name: fc.constantFrom('Eva', 'Bo', null), more: tie('node') }, { requiredKeys: [] }),
    fc.record({ personId: fc.option(ids), name: fc.constant('Eva'), also: tie('node') }, { requiredKeys: [] }),
    fc.array(tie('node'), { maxLength: 3 })),
}))

type Part = Record<string, unknown>
const at = (tree: unknown, keys: readonly string[]): Part => keys.reduce((part, key) => part[key] as Part, tree as Part)

/** The places of names beside one of these ids. */
function* placesIn(part: unknown, ids: readonly string[], pointer = ''): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  for (const [key, one] of Object.entries(part)) yield* placesIn(one, ids, `${pointer}/${key}`)
  const { personId, id } = part as Part
  if ('name' in part && ids.includes(String(typeof personId === 'string' ? personId : id))) yield `${pointer}/name`
}

t.test('no hidden name is left beside its id, and everything else is as it was', async () => {
  fc.assert(fc.property(node, fc.subarray(['a', 'b', 'c']), (tree, ids) => {
    const { value, masked } = withoutNames(tree, ids)
    const restored = structuredClone(value)
    for (const pointer of masked) {
      const keys = pointer.split('/').slice(1, -1)
      if (at(value, keys).name !== null) return false
      at(restored, keys).name = at(tree, keys).name
    }
    const places = [...placesIn(tree, ids)]
    return JSON.stringify(restored) === JSON.stringify(tree) && places.sort().join() === [...masked].sort().join()
  }))
})
