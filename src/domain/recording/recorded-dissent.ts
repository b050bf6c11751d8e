import { actsOf, type Paragraph } from '../deciding/paragraph.ts'
import type { RecordedReservation } from './parts.ts'
import type { DecisionRecord } from './record.ts'
import { recordedPerson, type Names } from './recorded-person.ts'

/** Who was recused, and what was said of it. */
export function recordedRecusals(paragraph: Paragraph): DecisionRecord['recusals'] {
  const rulings = actsOf(paragraph, 'recusalRuling')
  return actsOf(paragraph, 'recusal').map(({ id, person, ground, disregarded }) => {
    const ruling = rulings.findLast(({ recusalId }) => recusalId === id)
    return {
      person: recordedPerson(person),
      ground,
      ...(disregarded && { disregarded }),
      ...(ruling && { ruling: { barred: ruling.barred, reason: ruling.reason } }),
    }
  })
}

/** Who declared that they took no part in the decision. */
export function recordedNonParticipation(paragraph: Paragraph): Pick<DecisionRecord, 'nonParticipation'> {
  const persons = actsOf(paragraph, 'nonParticipation').flatMap((act) => act.persons)
  return persons.length === 0 ? {} : { nonParticipation: persons.map(recordedPerson) }
}

/** The reservations, each with what became of it. */
export function recordedReservations(paragraph: Paragraph, name: Names): RecordedReservation[] {
  const filings = actsOf(paragraph, 'reservationFiling')
  return actsOf(paragraph, 'reservation').map((act) => {
    const filing = filings.findLast(({ reservationId }) => reservationId === act.id)
    return {
      by: act.by.map(recordedPerson),
      ...(act.byGroup && { byGroup: act.byGroup }),
      ...(act.concurring?.length && { concurring: act.concurring.map(recordedPerson) }),
      ...(act.text && { text: act.text }),
      ...(filing && {
        filing: { filedOn: filing.filedOn, annex: filing.annexId && name(filing.annexId), text: filing.text ?? null },
      }),
      inFavourOf: act.inFavourOf && { proposal: name(act.inFavourOf.proposalId), as: act.inFavourOf.as },
      form: act.form,
      annex: act.annexId && name(act.annexId),
    }
  })
}

/** The opinions noted in the minutes. */
export function recordedNotes(paragraph: Paragraph, name: Names): DecisionRecord['protocolNotes'] {
  return actsOf(paragraph, 'protocolNote').map((act) => ({
    by: act.by.map(recordedPerson),
    ...(act.byGroup && { byGroup: act.byGroup }),
    state: act.state,
    text: act.text,
    annex: act.annexId && name(act.annexId),
  }))
}
