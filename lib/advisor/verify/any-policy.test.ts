import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { answersOf, assignmentsOf, miniFacts, miniOpen, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import type { Condition } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { type InterviewLength, interviews } from '@/lib/advisor/prove/interview'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { agreement } from '@/lib/advisor/verify/agreement'
import { assignmentAt, assignmentCount, namedAssignment } from '@/lib/advisor/verify/assignments'
import { createOracle } from '@/lib/advisor/verify/oracle'

/** Hundreds of policies are compiled. */
const SLOW_MS = 30_000

const choices: Record<string, readonly string[]> = {
  ...Object.fromEntries(miniPolicy.questions.map(({ id, options }) => [id, options.map((option) => option.id)])),
  wall: ['none', 'kernel', 'machine'],
}
const candidates = fc.subarray(['kvm', 'lxc', 'hyperv'], { minLength: 1 })

/** Any condition, two deep, over the questions of the small policy, and its level where that is known. */
function condition(keys: readonly string[], depth = 2): fc.Arbitrary<Condition> {
  const is = fc.record(Object.fromEntries(keys.map((key) => [key, fc.subarray([...(choices[key] ?? [])], { minLength: 1 })])), {
    requiredKeys: [],
  })
  const parts = depth === 0 ? fc.constant([]) : fc.array(condition(keys, depth - 1), { maxLength: 2 })
  const not = depth === 0 ? fc.constant(null) : fc.option(condition(keys, depth - 1))
  return fc.record({ is: is as fc.Arbitrary<Condition['is']>, all: parts, any: parts, not }) // a key is left out, never undefined
}
const questions = miniPolicy.questions.map(({ id }) => id)
const onAll = condition([...questions, 'wall'])
const rule = fc.record({
  effect: fc.constantFrom('exclude', 'exclude', 'require-control', 'warn'),
  candidates,
  when: onAll,
  mitigatedBy: fc.subarray(['uid-maps']),
})

/** The small policy with its rules, level, rows, controls and impossible assignments drawn anew. */
const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    rules: fc.array(rule, { maxLength: 4 }),
    from: fc.array(fc.record({ when: condition(questions), level: fc.constantFrom('kernel', 'machine') }), { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.record({ candidates, when: onAll, is: fc.constantFrom('ok', 'good') }), { maxLength: 3 }),
    control: onAll,
    impossible: fc.array(condition(questions, 1), { maxLength: 1 }),
  })
  .map(({ rules, from, rows, control, impossible }): Policy => {
    const because = ['note']
    const [level, criterion] = [miniPolicy.levels[0], miniPolicy.criteria[0]]
    return {
      ...miniPolicy,
      rules: rules.map(
        (each, at) =>
          ({ id: `r${at}`, severity: 'critical', role: 'evidence-only', says: 'So.', because, ...each }) as Policy['rules'][number],
      ),
      levels: level ? [{ ...level, from: from.map((each) => ({ ...each, says: 'So.', because })) }] : [],
      criteria: criterion ? [{ ...criterion, table: rows.map((row) => ({ ...row, because: [] })) }, ...miniPolicy.criteria.slice(1)] : [],
      controls: miniPolicy.controls.map((each) => ({ ...each, when: control })),
      impossible: impossible.map((when, at) => ({ id: `i${at}`, when, says: 'No.', because })),
    }
  })

test(
  'whatever the policy, the diagram and the oracle say the same of every assignment',
  () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const open = openPolicy(compile(policy, miniFacts).compiled)
        const compare = agreement(policy, miniFacts, open)
        const differences = Array.from({ length: assignmentCount(open) }, (_, number) => compare(number)).filter((found) => found !== null)
        expect(differences).toEqual([])
      }),
      { numRuns: 200 },
    )
  },
  SLOW_MS,
)

test(
  'whatever the policy, a verdict is what the oracle says of all assignments that are left',
  () => {
    fc.assert(
      fc.property(anyPolicy, answersOf(miniOpen), (policy, answers) => {
        const open = openPolicy(compile(policy, miniFacts).compiled)
        const judge = createOracle(policy, miniFacts)
        const assignments = assignmentsOf(open, answers)
          .map((number) => judge(namedAssignment(open, assignmentAt(open, number))))
          .filter(({ isPossible }) => isPossible)
        const found = verdict(open, answers)
        expect(found.isSettled).toBe(new Set(assignments.map(({ recommended }) => recommended.join())).size <= 1)
        expect(new Set(found.possible)).toEqual(new Set(assignments.flatMap(({ recommended }) => recommended)))
        for (const { id, status, reasons } of found.candidates) {
          expect(status === 'excluded').toBe(assignments.every((assignment) => assignment.status[id] === 'excluded'))
          if (status === 'excluded') expect(reasons.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  },
  SLOW_MS,
)

test(
  'whatever the policy, no interview asks in vain or falls silent too early',
  () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const found: InterviewLength = interviews(compile(policy, miniFacts))
        expect(found.failures).toEqual([])
      }),
      { numRuns: 100 },
    )
  },
  SLOW_MS,
)
