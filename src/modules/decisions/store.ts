/** What other modules use of the decisions. */
export { insertDecisions, touchDecisionsNaming, touchDecisionsOf, type NewDecision } from './store/changes.ts'
export { selectDecision, selectDecisionWithin, selectDecisionsNaming, type DecisionRow } from './store/decisions.ts'
