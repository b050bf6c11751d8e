import { z } from 'zod'
import { prevailingPoints, withNames } from '../../../domain/deciding/decision.ts'
import { defined } from './act.ts'
import { keptPoint, point, pointedAtBy, pointOf } from './decision-point.ts'
import { exampleId } from './example.ts'
import { occurredAt } from './fields.ts'

/** What the body has decided, point by point, confirmed by the gavel (KL 5:53). */
export const decision = defined({
  kind: 'decision',
  path: 'decision',
  operationId: 'recordDecision',
  list: { operationId: 'listDecisionActs', summary: 'Lista beslutet, och beslut som tagits tillbaka' },
  summary: 'Registrera beslutet',
  description:
    'Beslutet, punkt för punkt, bekräftat med klubbslag (KL 5:53). / What the body has decided, point by point, confirmed by the gavel.',
  problems: [
    'item-decided',
    'not-quorate',
    'vote-open',
    'deliberation-open',
    'proposition-required',
    'points-not-consecutive',
    'decision-missing',
    'must-be-tabled',
    'points-contrary',
  ],
  body: z.strictObject({
    ...occurredAt,
    points: z
      .array(point)
      .min(1)
      .max(200)
      .optional()
      .describe(
        'Beslutspunkterna i ordning; utelämnat: det vinnande förslagets. / The points in order; absent: those of the proposal that prevailed.',
      ),
  }),
  details: z.object({ points: z.array(keptPoint).describe('Beslutspunkterna i ordning. / The points, in order.') }),
  example: {
    body: {
      points: [
        {
          text: 'Det av fullmäktige givna uppdraget (dnr KS-2020/1035) anses slutfört.',
          appealRegime: 'legality',
          considersComplete: exampleId(8),
        },
      ],
    },
    details: { points: [] },
  },
  pointsAt: ({ points = [] }) => pointedAtBy(points),
  // Without points of its own the decision has those of the proposal that prevailed.
  resolve: (input, find, paragraph) => {
    const points = input.points ?? prevailingPoints(paragraph).map((text) => ({ text }))
    return { points: points.map((one, index) => withNames(paragraph, pointOf(one, index, find, paragraph))) }
  },
})
