import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf, assignmentsOf, miniFacts, miniPolicy, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { type Answers, allowedBy, withAnswer } from '@/lib/advisor/runtime/answers'
import { toSome } from '@/lib/advisor/runtime/changes'
import { currentChoice } from '@/lib/advisor/runtime/current-choice'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { relevant } from '@/lib/advisor/runtime/relevant'
import { unknowns } from '@/lib/advisor/runtime/unknowns'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { createOracle } from '@/lib/advisor/verify/oracle'

/* What the runtime reads off its diagrams, held against a walk through every assignment of the small policy. */

const judge = createOracle(miniPolicy, miniFacts)
const FACT = 2
/** Number of an assignment -> what is recommended there; null where there is no such assignment. */
const outcomeIn = assignmentsOf(open, {}).map((number) => {
  const { isPossible, recommended } = judge(namedAssignment(open, assignmentAt(open, number)))
  return isPossible ? recommended.join() : null
})
const outcomes = (answers: Answers) => assignmentsOf(open, answers).flatMap((number) => outcomeIn[number] ?? [])
const law = (check: (answers: Answers) => void) => fc.assert(fc.property(answersOf(open), check), { numRuns: 300 })
const root = open.profiles.default ?? -1

test('a question that is not relevant never makes two assignments that exist differ', () => {
  law((answers) => {
    const asked = relevant(open, root, allowedBy(open, answers))
    const found = new Map<string, string>()
    for (const number of assignmentsOf(open, answers)) {
      const [indexes, outcome] = [assignmentAt(open, number), outcomeIn[number]]
      if (outcome === null || outcome === undefined) continue
      const key = asked.map((question) => indexes[question]).join()
      expect(found.get(key) ?? outcome).toBe(outcome)
      found.set(key, outcome)
    }
  })
})

test('without pins, no other relevant question leaves less entropy than the next one', () => {
  const unpinned = { ...open, questions: open.questions.map((question) => ({ ...question, pin: 0 })) }
  const allowedIn = (answers: Answers, question: number) => {
    const { id = '', options = [] } = open.questions[question] ?? {}
    return options.flatMap(([option], at) =>
      ((allowedBy(open, answers)[question] ?? 0) >> at) & 1 ? [withAnswer(answers, id, [option])] : [],
    )
  }
  /** Entropy of the outcome, times its share of the assignments before the question: impossible ones count as nothing. */
  const doubt = (answers: Answers, question: number) => {
    const all = assignmentsOf(open, answers).length
    return allowedIn(answers, question).reduce((sum, after) => {
      const left = outcomes(after)
      const counts = [...new Set(left)].map((outcome) => left.filter((each) => each === outcome).length)
      return sum + counts.reduce((rest, count) => rest - (count / all) * Math.log2(count / left.length), 0)
    }, 0)
  }
  law((answers) => {
    const next = nextQuestion(unpinned, answers)
    if (next === null) return
    const candidates = relevant(open, root, allowedBy(open, answers)).filter(
      (each) => !Object.hasOwn(answers, open.questions[each]?.id ?? ''),
    )
    for (const other of candidates) expect(doubt(answers, next)).toBeLessThanOrEqual(doubt(answers, other) + 1e-9)
  })
})

test('where nothing is acceptable, the change that is offered keeps the facts, helps, and needs the fewest answers of each kind', () => {
  law((answers) => {
    const allowed = allowedBy(open, answers)
    const changed = (number: number) =>
      assignmentAt(open, number).flatMap((at, question) => (((allowed[question] ?? 0) >> at) & 1 ? [] : [question]))
    const cost = (questions: readonly number[]) =>
      questions.reduce((sum, each) => sum + ([1, 2 ** 10][open.questions[each]?.changeable ?? 0] ?? 0), 0)
    const ways = assignmentsOf(open, {})
      .filter((number) => (outcomeIn[number] ?? '') !== '')
      .map(changed)
      .filter((questions) => questions.every((each) => open.questions[each]?.changeable !== FACT))
    const found = toSome(open, answers)
    expect(found === null).toBe(ways.length === 0)
    if (found === null) return
    const mine = found.changes.map(({ question }) => open.questions.findIndex(({ id }) => id === question))
    expect(cost(mine)).toBe(Math.min(...ways.map(cost)))
  })
})

test('what runs today is judged as every candidate is, and never changes what is recommended', () => {
  law((answers) => {
    for (const id of open.candidates) {
      const found = currentChoice(open, answers, id)
      const assignments = assignmentsOf(open, answers).map((number) => judge(namedAssignment(open, assignmentAt(open, number))))
      const left = assignments.filter(({ isPossible }) => isPossible)
      expect(found?.status === 'excluded').toBe(left.every(({ status }) => status[id] === 'excluded'))
      if (found?.status === 'excluded' && left.length > 0)
        expect(found.band).toBe(Math.max(...found.against.map((at) => open.grounds[at]?.[1] ?? 0)))
      for (const at of found?.invariants ?? []) expect((open.invariants[at]?.[0] ?? 0) & (2 ** open.candidates.indexOf(id))).not.toBe(0)
    }
  })
})

test('the price of an unknown answer names what each of its options leaves, and which of them settle', () => {
  law((answers) => {
    for (const { question, settling, isFree, options } of unknowns(open, answers)) {
      for (const { option, possible, isSettled } of options) {
        const left = new Set(outcomes(withAnswer(answers, question, [option])))
        expect(isSettled).toBe(left.size <= 1)
        expect(new Set(possible)).toEqual(new Set([...left].flatMap((outcome) => (outcome === '' ? [] : outcome.split(',')))))
      }
      expect(settling).toBe(isFree ? 0 : options.filter(({ isSettled }) => isSettled).length)
    }
  })
})
