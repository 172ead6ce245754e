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
  status: Readonly<Record<string, OracleStatus>>
  /** Candidate -> the worst severity of what speaks against it as it runs today; of policies with format 2. */
  rating: Readonly<Record<string, Rating>>
  /** The best of those that are not excluded, in the order of the policy. */
  recommended: readonly string[]
}>

type OracleStatus = 'excluded' | 'unavailable' | 'acceptable' | 'acceptable-with-controls'
type Rating = 'none' | 'advisory' | 'serious' | 'critical'

type Test = (assignment: Assignment) => boolean
type Words = Record<string, string>

/** A judge of single assignments: what the policy says of each under a profile. */
export function createOracle(policy: Policy, facts: PolicyFacts, profile = 'default'): (assignment: Assignment) => Judgement {
  const impossible = policy.impossible.map(({ when }) => testOf(when))
  const levels = policy.levels.map(({ id, scale, from }) => {
    return { id, lowest: scale[0] ?? '', scale, from: from.map(({ when, level }) => ({ holds: testOf(when), level })) }
  })
  const candidates = policy.candidates.map((candidate) => ({
    id: candidate.id,
    statusIn: statusTest(candidate, policy, facts),
    ratingIn: policy.policy.format === 2 ? ratingTest(candidate, policy, facts) : null,
  }))
  const today = todayWords(policy)
  const ranks = (policy.profiles[profile] ?? []).map((name) => {
    const criterion = policy.criteria.find(({ id }) => id === name)
    const rows = (criterion?.table ?? []).map(({ when, candidates: whom, is }) => ({ holds: testOf(when), whom, is }))
    return (candidate: string, words: Assignment): number => {
      const row = rows.find(({ whom, holds }) => whom.includes(candidate) && holds(words))
      return criterion?.order.indexOf(row?.is ?? criterion.otherwise) ?? 0
    }
  })

  return (assignment) => {
    const withLevels = (of: Assignment): Words => {
      const words: Words = { ...of } // the assignment, and the step of each level
      for (const { id, lowest, scale, from } of levels) {
        let highest = lowest
        for (const { holds, level } of from) if (scale.indexOf(level) > scale.indexOf(highest) && holds(words)) highest = level
        words[id] = highest
      }
      return words
    }
    const words = withLevels(assignment)
    if (impossible.some((holds) => holds(words))) return { isPossible: false, status: {}, rating: {}, recommended: [] }
    const status: Record<string, OracleStatus> = {}
    let best: string[] = []
    const rating: Record<string, Rating> = {}
    const now = withLevels(today(assignment))
    for (const { id, statusIn, ratingIn } of candidates) {
      const found = statusIn(words)
      status[id] = found
      if (found.startsWith('acceptable')) best.push(id)
      if (ratingIn !== null) rating[id] = ratingIn([now, words])
    }
    for (const rank of ranks) {
      if (best.length < 2) break
      const found = best.map((id) => rank(id, words))
      const highest = Math.max(...found)
      best = best.filter((_, at) => found[at] === highest)
    }
    return { isPossible: true, status, rating, recommended: best }
  }
}

/** What the policy says of one candidate, given the words of an assignment. */
function statusTest(candidate: Candidate, policy: Policy, facts: PolicyFacts): (words: Assignment) => OracleStatus {
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
      const controls = mitigatedBy.flatMap((id) =>
        policy.controls.filter((control) => control.id === id).map((control) => testOf(control.when)),
      )
      return { effect, holds: testOf(when), controls }
    })
  const musts = (policy.uses ?? [])
    .filter(({ strength, for: whom }) => strength === 'must' && whom.includes(candidate.id))
    .map(({ when }) => testOf(when))
  const elsewhere = (candidate.availability.unless ?? []).map(({ when }) => testOf(when))
  return (words) => {
    const isThere = available.has(words[releaseQuestion] ?? '') && !elsewhere.some((holds) => holds(words))
    if (!isThere) return policy.policy.format === 2 ? 'unavailable' : 'excluded'
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
    return isConditional || musts.some((holds) => holds(words)) ? 'acceptable-with-controls' : 'acceptable'
  }
}

/** What the policy says against a candidate that runs, given the words of an assignment as things stand today. */
function ratingTest(candidate: Candidate, policy: Policy, facts: PolicyFacts): (both: readonly Assignment[]) => Rating {
  const severities: readonly Rating[] = ['none', 'advisory', 'serious', 'critical']
  const rules = policy.rules
    .filter(({ kind, candidates }) => kind !== 'need' && candidates.includes(candidate.id))
    .map(({ when, severity }) => ({ holds: testOf(when), severity }))
  const levels = policy.levels
    .filter(({ role }) => role === 'required')
    .map(({ id, scale, from }) => ({
      scale,
      asks: from.map(({ when, level, severity = 'critical' as const }) => ({ holds: testOf(when), level, severity })),
      gives: (candidate.provides[id] ?? []).map(({ when, level }) => ({ holds: testOf(when), level })),
    }))
  const gone = policy.questions
    .find(({ id }) => id === policy.policy.releaseQuestion)
    ?.options.filter(({ covers }) => hasEnded(facts, covers))
  return (both) => {
    let worst = 0
    const told = (severity: Rating) => {
      worst = Math.max(worst, severities.indexOf(severity))
    }
    const { ended } = policy.policy
    for (const words of both) {
      for (const { holds, severity } of rules) if (holds(words)) told(severity)
      for (const { scale, asks, gives } of levels) {
        let given = 0
        for (const { holds, level } of gives) if (holds(words)) given = Math.max(given, scale.indexOf(level))
        for (const { holds, level, severity } of asks) if (scale.indexOf(level) > given && holds(words)) told(severity)
      }
      if (ended && gone?.some(({ id }) => id === words[policy.policy.releaseQuestion])) told(ended.severity)
    }
    return severities[worst] ?? 'none'
  }
}

/** An assignment with each option that only says what could be replaced by the one that is true. */
function todayWords({ questions }: Policy): (assignment: Assignment) => Assignment {
  return (assignment) => {
    const words: Words = { ...assignment }
    for (const { id, options } of questions) {
      const now = options.find((option) => option.id === assignment[id])?.today
      if (now !== undefined) words[id] = now
    }
    return words
  }
}

function hasEnded({ releases, asOf = '' }: PolicyFacts, covers: readonly string[]): boolean {
  let count = 0
  for (const { name, maintainedUntil, endOfLife } of releases) {
    if (!covers.includes(name)) continue
    count += 1
    const isOver = maintainedUntil === undefined ? endOfLife !== undefined : maintainedUntil <= asOf
    if (!isOver) return false
  }
  return count > 0
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
