import { type IdChecker, idsOf, optionsOf } from '@/lib/advisor/policy/id-checker'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Ids that expectations use and nobody declares, and options that are compared under a condition on the same question. */
export function checkExpectations(policy: Policy, { condition, one, each, say, unique, known }: IdChecker): void {
  unique(['expectations'], idsOf(policy.expectations ?? []))
  // Before they are resolved, controls are known by what asks for them.
  const controls = [...known.control, ...idsOf(policy.uses ?? [])]
  for (const [at, expectation] of (policy.expectations ?? []).entries()) {
    const path = ['expectations', at]
    const { when, takes = [], refuses = [], recommends = [], ranks = [], indifferent, sameAdvice, rated = {} } = expectation
    condition([...path, 'when'], when)
    each([...path, 'because'], 'evidence', expectation.because)
    for (const [key, ids] of Object.entries({ takes, refuses, recommends, ranks: ranks.flat(), rated: Object.keys(rated) }))
      for (const id of ids) one([...path, key], 'candidate', id, known.candidate)
    for (const id of indifferent?.candidates ?? []) one([...path, 'indifferent', 'candidates'], 'candidate', id, known.candidate)
    for (const [candidate, { must = [], should = [], never = [] }] of Object.entries(expectation.asks ?? {})) {
      one([...path, 'asks', candidate], 'candidate', candidate, known.candidate)
      for (const [strength, ids] of Object.entries({ must, should, never }))
        for (const id of ids) one([...path, 'asks', candidate, strength], 'control', id, controls)
    }
    for (const [key, between] of Object.entries({ indifferent, sameAdvice })) {
      if (between === undefined) continue
      const options = optionsOf(policy, between.question)
      if (!options) one([...path, key, 'question'], 'question', between.question, known.question)
      for (const option of between.options ?? []) one([...path, key, 'options'], `option of ${between.question}`, option, options ?? [])
      if (between.question in when.is)
        say([...path, 'when'], 'misplaced', `options of ${between.question} are compared here`, 'name those that are compared in options')
    }
  }
}
