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

/** The objects of a tree by their pointers. */
function* objectsIn(part: unknown, pointer = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof part !== 'object' || part === null) return
  if (!Array.isArray(part)) yield [pointer, part as Record<string, unknown>]
  for (const [key, one] of Object.entries(part)) yield* objectsIn(one, `${pointer}/${key}`)
}

t.test('no hidden name is left beside its id, and everything else is as it was', async () => {
  fc.assert(fc.property(node, fc.subarray(['a', 'b', 'c']), (tree, hidden) => {
    const { value, masked } = withoutNames(tree, hidden)
    const before = new Map(objectsIn(tree))
    const after = [...objectsIn(value)]
    return after.length === before.size && after.every(([pointer, part]) => {
      const whose = typeof part.personId === 'string' ? part.personId : part.id
      const hides = 'name' in part && hidden.includes(String(whose))
      const original = before.get(pointer) ?? {}
      const kept = Object.keys(original).every((key) =>
        (key === 'name' && hides ? part.name === null : typeof part[key] === 'object' || part[key] === original[key]))
      return kept && hides === masked.includes(`${pointer}/name`) && Object.keys(part).length === Object.keys(original).length
    })
  }))
})
