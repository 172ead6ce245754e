import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf, assignmentsOf, miniFacts, miniPolicy, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { type Answers, allowedBy, withAnswer } from '@/lib/advisor/runtime/answers'
import { toAccept, toAnother, toRecommend } from '@/lib/advisor/runtime/changes'
import { deciding } from '@/lib/advisor/runtime/deciding'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { unknowns } from '@/lib/advisor/runtime/unknowns'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { createOracle } from '@/lib/advisor/verify/oracle'

const judge = createOracle(miniPolicy, miniFacts)
const anyAnswers = answersOf(open)
const judgements = (answers: Answers) =>
  assignmentsOf(open, answers)
    .map((number) => ({
      assignment: namedAssignment(open, assignmentAt(open, number)),
      ...judge(namedAssignment(open, assignmentAt(open, number))),
    }))
    .filter(({ isPossible }) => isPossible)
const law = (check: (answers: Answers) => void) => fc.assert(fc.property(anyAnswers, check), { numRuns: 300 })
const same = (a: readonly string[], b: readonly string[]) => [...a].toSorted().join() === [...b].toSorted().join()

test('a verdict is what the oracle says of all assignments that are left', () => {
  law((answers) => {
    const found = verdict(open, answers)
    const assignments = judgements(answers)
    const outcomes = new Set(assignments.map(({ recommended }) => recommended.join()))
    expect(found.isContradiction).toBe(assignments.length === 0)
    expect(found.isSettled).toBe(outcomes.size <= 1)
    expect(same(found.possible, [...new Set(assignments.flatMap(({ recommended }) => recommended))])).toBe(true)
    for (const { id, status } of found.candidates)
      expect(status === 'excluded').toBe(assignments.every((assignment) => assignment.status[id] === 'excluded'))
  })
})

test('an excluded candidate has a reason', () => {
  law((answers) => {
    for (const { status, reasons } of verdict(open, answers).candidates)
      if (status === 'excluded') expect(reasons.length).toBeGreaterThan(0)
  })
})

test('answering more never makes a candidate possible', () => {
  fc.assert(
    fc.property(anyAnswers, fc.nat(), fc.nat(), (answers, at, pick) => {
      const question = open.questions[at % open.questions.length]
      const left = assignmentsOf(open, answers)
      const [assignment = 0] = left.slice(pick % Math.max(1, left.length))
      const option = question ? namedAssignment(open, assignmentAt(open, assignment))[question.id] : undefined
      if (!question || option === undefined) return
      const before = verdict(open, answers).possible
      const after = verdict(open, withAnswer(answers, question.id, [option])).possible
      expect(after.every((id) => before.includes(id))).toBe(true)
    }),
  )
})

test('"I don\'t know" leaves what not asking leaves', () => {
  law((answers) => {
    for (const { id } of open.questions)
      expect(verdict(open, withAnswer(answers, id, '?')).possible).toEqual(verdict(open, withAnswer(answers, id, null)).possible)
  })
})

test('the order of answers does not matter', () => {
  law((answers) => {
    expect(verdict(open, Object.fromEntries(Object.entries(answers).toReversed()))).toEqual(verdict(open, answers))
  })
})

test('answers are left as they are', () => {
  law((answers) => {
    for (const answer of Object.values(answers)) Object.freeze(answer)
    expect(() => verdict(open, Object.freeze(answers))).not.toThrow()
  })
})

test('the deciding answers force the result, and no smaller set does', () => {
  law((answers) => {
    const found = verdict(open, answers)
    const keep = (ids: readonly string[]) => Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))
    const forces = (ids: readonly string[]) => {
      const alone = verdict(open, keep(ids))
      return alone.isSettled && same(alone.recommended, found.recommended)
    }
    if (!found.isSettled) {
      expect(found.deciding).toEqual([])
      return
    }
    expect(forces(found.deciding)).toBe(true)
    const ids = Object.keys(answers)
    const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, at) => (bits >> at) & 1))
    const smaller = subsets.filter((subset) => subset.length < found.deciding.length)
    expect(smaller.filter(forces)).toEqual([])
  })
})

test('a next question is open, and there is one until the result is settled', () => {
  law((answers) => {
    const plain = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '?' && answer.length === 1))
    const next = nextQuestion(open, plain)
    expect(next === null).toBe(verdict(open, plain).isSettled)
    if (next !== null) expect(Object.keys(plain)).not.toContain(open.questions[next]?.id)
  })
})

const COST = [1, 2 ** 10, 2 ** 20]
/** The least that an assignment with a property costs; the answers that are left cost nothing. */
function leastCost(answers: Answers, isWanted: (judgement: ReturnType<typeof judge>) => boolean): number {
  const allowed = allowedBy(open, answers)
  const costs = assignmentsOf(open, {}).flatMap((number) => {
    const indexes = assignmentAt(open, number)
    const judgement = judge(namedAssignment(open, indexes))
    if (!judgement.isPossible || !isWanted(judgement)) return []
    const changed = open.questions.filter((_, question) => (((allowed[question] ?? 0) >> (indexes[question] ?? 0)) & 1) === 0)
    return [changed.reduce((sum, { changeable }) => sum + (COST[changeable] ?? 0), 0)]
  })
  return Math.min(...costs)
}
const costOf = (found: ReturnType<typeof toAnother>) =>
  found?.changes.reduce((sum, { question }) => sum + (COST[open.questions.find(({ id }) => id === question)?.changeable ?? 0] ?? 0), 0) ??
  Number.POSITIVE_INFINITY

test('the change to another result, to a candidate and to its acceptance is valid, and none is cheaper', () => {
  law((answers) => {
    const { recommended, isSettled, isContradiction } = verdict(open, answers)
    if (isSettled && !isContradiction)
      expect(costOf(toAnother(open, answers))).toBe(leastCost(answers, (judgement) => !same(judgement.recommended, recommended)))
    for (const id of open.candidates) {
      const change = toRecommend(open, answers, id)
      expect(costOf(change)).toBe(leastCost(answers, (judgement) => judgement.recommended.includes(id)))
      expect(change?.possible).toContain(id)
      expect(costOf(toAccept(open, answers, id))).toBe(leastCost(answers, ({ status }) => status[id] !== 'excluded'))
    }
  })
})

test('an unknown answer is free exactly when each option leaves the same outcomes', () => {
  law((answers) => {
    for (const { question, isFree, options } of unknowns(open, answers)) {
      const whole = judgements(answers).map(({ recommended }) => recommended.join())
      const parts = options.map(({ option }) =>
        judgements(withAnswer(answers, question, [option])).map(({ recommended }) => recommended.join()),
      )
      const sets = parts.filter((part) => part.length > 0).map((part) => [...new Set(part)].toSorted().join('|'))
      expect(isFree).toBe(sets.every((set) => set === [...new Set(whole)].toSorted().join('|')))
    }
  })
})

test('a settled verdict needs no other answer', () => {
  expect(deciding(open, { guest: ['windows'], release: ['new'] })).toEqual(['release', 'guest'])
})
