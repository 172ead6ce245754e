import type { Condition } from '@/lib/advisor/policy/condition'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Candidate, Policy } from '@/lib/advisor/policy/policy-schema'
import type { Assignment } from '@/lib/advisor/verify/assignments'

/*
 * The policy read a second time, plainly, one assignment at a time. It shares no logic with the compiler or the runtime: where both say the
 * same of every assignment, neither has misread the policy.
 */

export type Judgement = Readonly<{
  isPossible: boolean
  /** Candidate -> what the policy says of it in this assignment. */
  status: Readonly<Record<string, 'excluded' | 'acceptable' | 'acceptable-with-controls'>>
  /** The best of those that are not excluded, in the order of the policy. */
  recommended: readonly string[]
}>

type Test = (assignment: Assignment) => boolean
type Words = Record<string, string>

/** A judge of single assignments: what the policy says of each under a profile. */
export function createOracle(policy: Policy, facts: PolicyFacts, profile = 'default'): (assignment: Assignment) => Judgement {
  const impossible = policy.impossible.map(({ when }) => testOf(when))
  const levels = policy.levels.map(({ id, scale, from }) => {
    return { id, lowest: scale[0] ?? '', scale, from: from.map(({ when, level }) => ({ holds: testOf(when), level })) }
  })
  const candidates = policy.candidates.map((candidate) => ({ id: candidate.id, statusIn: statusTest(candidate, policy, facts) }))
  const ranks = (policy.profiles[profile] ?? []).map((name) => {
    const criterion = policy.criteria.find(({ id }) => id === name)
    const rows = (criterion?.table ?? []).map(({ when, candidates: whom, is }) => ({ holds: testOf(when), whom, is }))
    return (candidate: string, words: Assignment): number => {
      const row = rows.find(({ whom, holds }) => whom.includes(candidate) && holds(words))
      return criterion?.order.indexOf(row?.is ?? criterion.otherwise) ?? 0
    }
  })

  return (assignment) => {
    const words: Words = { ...assignment } // the assignment, and the step of each level
    for (const { id, lowest, scale, from } of levels) {
      let highest = lowest
      for (const { holds, level } of from) if (scale.indexOf(level) > scale.indexOf(highest) && holds(words)) highest = level
      words[id] = highest
    }
    if (impossible.some((holds) => holds(words))) return { isPossible: false, status: {}, recommended: [] }
    const status: Record<string, Judgement['status'][string]> = {}
    let best: string[] = []
    for (const { id, statusIn } of candidates) {
      const found = statusIn(words)
      status[id] = found
      if (found !== 'excluded') best.push(id)
    }
    for (const rank of ranks) {
      if (best.length < 2) break
      const found = best.map((id) => rank(id, words))
      const highest = Math.max(...found)
      best = best.filter((_, at) => found[at] === highest)
    }
    return { isPossible: true, status, recommended: best }
  }
}

/** What the policy says of one candidate, given the words of an assignment. */
function statusTest(candidate: Candidate, policy: Policy, facts: PolicyFacts): (words: Assignment) => Judgement['status'][string] {
  const { releaseQuestion } = policy.policy
  const releases = policy.questions.find(({ id }) => id === releaseQuestion)?.options ?? []
  const available = new Set(releases.filter(({ id, covers }) => isAvailable(candidate, id, covers, facts)).map(({ id }) => id))
  const required = policy.levels
    .filter(({ role }) => role === 'required')
    .map(({ id, scale }) => ({
      id,
      scale,
      provides: (candidate.provides[id] ?? []).map(({ level, when }) => ({ level, holds: testOf(when) })),
    }))
  const rules = policy.rules
    .filter(({ effect, candidates }) => effect !== 'warn' && candidates.includes(candidate.id))
    .map(({ effect, when, mitigatedBy }) => {
      const controls = policy.controls.filter(({ id }) => mitigatedBy.includes(id)).map((control) => testOf(control.when))
      return { effect, holds: testOf(when), controls }
    })
  return (words) => {
    if (!available.has(words[releaseQuestion] ?? '')) return 'excluded'
    for (const { id, scale, provides } of required) {
      let provided = 0
      for (const { level, holds } of provides) if (holds(words)) provided = Math.max(provided, scale.indexOf(level))
      if (scale.indexOf(words[id] ?? '') > provided) return 'excluded'
    }
    let isConditional = false
    for (const { effect, holds, controls } of rules) {
      if (!holds(words)) continue
      if (effect === 'exclude' && !controls.some((applies) => applies(words))) return 'excluded'
      isConditional = true
    }
    return isConditional ? 'acceptable-with-controls' : 'acceptable'
  }
}

/** A condition as a question to the words of an assignment. */
function testOf({ is, all, any, not }: Condition): Test {
  const wanted = Object.entries(is)
  const [every, some, except] = [all.map(testOf), any.map(testOf), not === null ? null : testOf(not)]
  return (words) => {
    for (const [key, choices] of wanted) if (!choices.includes(words[key] ?? '')) return false
    for (const holds of every) if (!holds(words)) return false
    if (some.length > 0 && !some.some((holds) => holds(words))) return false
    return except === null || !except(words)
  }
}

function isAvailable({ availability }: Candidate, option: string, covers: readonly string[], facts: PolicyFacts): boolean {
  if (availability.options.includes(option)) return true
  for (const { id, series } of facts.drivers)
    for (const name of availability.fromDriver.includes(id) ? covers : []) {
      const status = series[name]
      if (status !== undefined && status !== 'removed' && status !== 'not-present') return true
    }
  return false
}
