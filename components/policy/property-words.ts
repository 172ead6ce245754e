/** What each property of a policy means, and how it is shown; by its number. */
export const PROPERTIES: Readonly<Record<number, Readonly<{ says: string; how: string }>>> = {
  1: {
    says: 'Every id that is used exists once, and every statement names its evidence.',
    how: 'Schema, then a second pass over all references',
  },
  2: {
    says: 'Every possible combination of answers gets a recommendation, or a reason with evidence for each candidate why there is none.',
    how: 'Scan of the diagram’s ends',
  },
  3: { says: 'Two candidates end equally good only where the policy says so.', how: 'Equality of scores as a diagram' },
  4: {
    says: 'A riskier answer never re-admits a candidate and never lowers what is required; having a control never excludes.',
    how: 'Neighbouring answers compared, diagram by diagram',
  },
  5: { says: 'Every rule can apply; none is dead text.', how: 'Its condition and what is possible, together satisfiable' },
  6: {
    says: 'Without a deciding rule some recommendation would differ; without one that is only evidence, none would.',
    how: 'Compiled again without each rule',
  },
  7: {
    says: 'Every question and every answer makes a difference somewhere, or says why it is offered all the same.',
    how: 'Diagrams with each answer compared',
  },
  8: { says: 'Every candidate is recommended somewhere, or says why it never is.', how: 'Outcomes that are reached' },
  9: { says: 'Every control applies somewhere to a candidate that is left; what must be done can be done.', how: 'Satisfiability' },
  10: { says: 'What must never happen never does.', how: 'Each sentence under “Never”, and its negation, together impossible' },
  11: {
    says: 'Where nothing is acceptable, some change that can be made helps.',
    how: 'Reachability over the answers that can be changed',
  },
  12: {
    says: 'A second evaluator, written apart from the first and without diagrams, says the same.',
    how: 'Random combinations at each build; all of them by a command of its own',
  },
  13: {
    says: 'No question is asked that cannot matter, and the interview stops exactly when nothing can change the result.',
    how: 'Walk of every interview',
  },
  14: { says: 'No interview is longer than the budget.', how: 'Walk of every interview' },
  15: { says: 'The diagram stays small enough to be sent with the page.', how: 'Count' },
}
