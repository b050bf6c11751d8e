import { personsNamedIn, underOneName } from '../../../src/domain/recording/one-name.ts'
import { t } from '../../support/suite.ts'

const record = {
  motions: [{ order: 1, movedBy: [{ id: 'p1', name: 'Ledamot Ett', party: 'S' }] }],
  findings: [
    {
      rejection: {
        persons: [
          { personId: 'p1', name: 'Ledamot Ett' },
          { personId: null, name: 'Ledamot Ett' },
        ],
      },
    },
  ],
  body: { code: 'SN', name: 'Socialnämnden' },
  chair: { id: 'p2', name: null },
  title: 'Ledamot Ett',
  voteRequested: null,
}

t.test(
  '5:66-67: whoever changes name between the meeting and the composition has one name in the minutes',
  async (t) => {
    t.strictSame(personsNamedIn(record), ['p1', 'p1', 'p2'])
    t.strictSame(
      underOneName(
        record,
        new Map([
          ['p1', 'Nygift Namnsson'],
          ['p2', null],
        ]),
      ),
      {
        ...record,
        motions: [{ order: 1, movedBy: [{ id: 'p1', name: 'Nygift Namnsson', party: 'S' }] }],
        findings: [
          {
            rejection: {
              persons: [
                { personId: 'p1', name: 'Nygift Namnsson' },
                { personId: null, name: 'Ledamot Ett' },
              ],
            },
          },
        ],
      },
      'a namesake outside the register, and texts, stand',
    )
    t.strictSame(underOneName(record, new Map()), record)
    t.equal(JSON.stringify(underOneName(record, new Map())), JSON.stringify(record), 'member for member')
  },
)
