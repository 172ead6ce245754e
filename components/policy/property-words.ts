/** What each property of a policy means, and how it is shown; by its number. */
export const PROPERTIES: Readonly<Record<number, Readonly<{ says: string; how: string }>>> = {
  1: {
    says: 'Every id that is used exists once, and every statement names its evidence.',
    how: 'Schema, then a second pass over all references',
  },
  2: {
    says: 'Every possible combination of answers gets a recommendation, or a reason with evidence for each candidate why there is none.',
    how: 'Scan of the diagram’s leaves',
  },
  3: { says: 'Two candidates tie only where the policy says so.', how: 'Equality of scores as a diagram' },
  4: {
    says: 'A riskier answer never re-admits a candidate and never lowers what is required; having a control never excludes.',
    how: 'Neighbouring answers compared, diagram by diagram',
  },
  5: { says: 'Every rule can apply; none is dead.', how: 'Its condition is satisfiable among the possible combinations' },
  6: {
    says: 'Without a deciding rule some recommendation would differ; without one that is only evidence, none would.',
    how: 'Compiled again without each rule',
  },
  7: {
    says: 'Every question and every answer makes a difference somewhere, or says why it is still offered.',
    how: 'Diagrams with each answer compared',
  },
  8: { says: 'Every candidate is recommended somewhere, or says why it never is.', how: 'Reachable outcomes' },
  9: { says: 'Every control applies somewhere to a candidate that is left; what must be done can be done.', how: 'Satisfiability' },
  10: { says: 'What must never happen never does.', how: 'No combination violates an invariant' },
  11: {
    says: 'Where nothing is acceptable, some change that can be made helps.',
    how: 'Reachability over the answers that can be changed',
  },
  12: {
    says: 'A second evaluator, written separately and without diagrams, gives the same results.',
    how: 'Random combinations at each build; all of them with a separate command',
  },
  13: {
    says: 'No question is asked that cannot matter, and the questionnaire stops exactly when nothing can change the result.',
    how: 'Walk of every path',
  },
  14: { says: 'The questionnaire is never longer than the budget.', how: 'Walk of every path' },
  15: { says: 'The diagram stays small enough to be sent with the page.', how: 'Count' },
}
