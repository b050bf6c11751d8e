export { byId } from '../../http/wire.ts'
export {
  actResource,
  actList,
  paragraphResource,
  actId,
  reasonBody,
  standingResource,
  orderResource,
  findingList,
} from './schemas/answers.ts'
export {
  decisionBody,
  reservationFilingBody,
  reservationBody,
  protocolNoteBody,
  recipientBody,
  annexBody,
  sentenceOverrideBody,
} from './schemas/deciding.ts'
export {
  proposalBody,
  contributionBody,
  motionBody,
  emptyBody,
  recusalBody,
  recusalRulingBody,
  nonParticipationBody,
} from './schemas/moving.ts'
export { paragraphBody } from './schemas/paragraph.ts'
export { propositionBody, propositionOrderBody, propositionRefusalBody } from './schemas/putting.ts'
export { voteBody, ballotBody, ballotResource, voteClosingBody, voteCorrectionBody } from './schemas/voting.ts'
export { electionBody } from './schemas/election.ts'
