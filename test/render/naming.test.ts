import { namingOf } from '../../src/render/naming.ts'
import { bo, eva, mats, motion, paragraph, proposal, someone } from './paragraph.ts'
import { t } from '../support/suite.ts'

const named = (given: Parameters<typeof paragraph>[0]) => {
  const record = paragraph(given)
  return record.proposals.map(({ id }) => namingOf(record).proposal(id))
}

t.test('a proposal is named after its author', async (t) => {
  t.strictSame(
    named({
      proposals: [
        proposal('p1', { unit: 'kommunstyrelsens förvaltning' }),
        proposal('p2', { body: 'Kommunstyrelsens arbetsutskott' }),
        proposal('p3', { party: 'SD' }),
        proposal('p4', { persons: [eva, bo] }),
        proposal('p5', { persons: [mats, eva, bo] }),
        proposal('p6', { persons: [eva, someone] }),
        proposal('p7', { persons: [] }),
      ],
    }),
    [
      'förvaltningens förslag',
      'arbetsutskottets förslag',
      'SD:s förslag',
      'Eva Ekmans (S) och Bo Bergs (M) förslag',
      'Mats Dahls (V) med fleras förslag',
      'förslaget från Eva Ekman (S) och en ej namngiven person (C)',
      'förslaget',
    ],
  )
})

t.test('two offices of the same kind keep their owners', async (t) => {
  t.strictSame(
    named({
      proposals: [
        proposal('p1', { unit: 'kommunstyrelsens förvaltning' }),
        proposal('p2', { unit: 'kulturnämndens förvaltning' }),
      ],
    }),
    ['kommunstyrelsens förvaltnings förslag', 'kulturnämndens förvaltnings förslag'],
  )
})

t.test('two proposals from the same hand are numbered, also one’s own', async (t) => {
  const proposals = ['p1', 'p2'].map((id) => proposal(id, { persons: [eva] }))
  t.strictSame(named({ proposals }), ['Eva Ekmans (S) första förslag', 'Eva Ekmans (S) andra förslag'])
  t.equal(namingOf(paragraph({ proposals })).ownProposal('p2'), 'det egna andra förslaget')
  const nameless = ['p1', 'p2'].map((id) => proposal(id, { persons: [someone] }))
  t.equal(named({ proposals: nameless })[1], 'det andra förslaget från en ej namngiven person (C)')
})

t.test('one that was withdrawn does not count', async (t) => {
  const proposals = ['p1', 'p2'].map((id) => proposal(id, { persons: [eva] }))
  const motions = [motion(1, 'bifall', { proposal: 'p1', withdrawn: true }), motion(2, 'bifall', { proposal: 'p2' })]
  t.equal(named({ proposals, motions })[1], 'Eva Ekmans (S) förslag')
})

t.test('a motion is named after its mover and its kind', async (t) => {
  const kinds = ['tillagg', 'andring', 'avslag', 'bifall', 'remiss', 'ordningsfraga'] as const
  const naming = namingOf(paragraph({ motions: kinds.map((kind, index) => motion(index + 1, kind)) }))
  t.strictSame(
    kinds.map((_, index) => naming.motion(`m${index + 1}`)),
    [
      'Eva Ekmans (S) tilläggsyrkande',
      'Eva Ekmans (S) ändringsyrkande',
      'Eva Ekmans (S) avslagsyrkande',
      'Eva Ekmans (S) bifallsyrkande',
      'Eva Ekmans (S) yrkande om remiss',
      'Eva Ekmans (S) yrkande i ordningsfrågan',
    ],
  )
  t.equal(namingOf(paragraph({ motions: [motion(1, 'tillagg', { movedBy: [] })] })).motion('m1'), 'tilläggsyrkandet')
})
