import type { Condition } from '@/lib/advisor/condition'
import type { Facts } from '@/lib/advisor/openstack-facts'
import type { Candidate, Policy } from '@/lib/advisor/policy-schema'

/*
 * The policy read a second time, plainly, one world at a time. It shares no logic with the compiler or the runtime: where both say the
 * same of every world, neither has misread the policy.
 */

/** One option for each question. */
export type World = Readonly<Record<string, string>>

export type Judgement = Readonly<{
  isPossible: boolean
  /** Candidate -> what the policy says of it in this world. */
  status: Readonly<Record<string, 'excluded' | 'acceptable' | 'acceptable-with-controls'>>
  /** The best of those that are not excluded, in the order of the policy. */
  recommended: readonly string[]
}>

/** What the policy says of one world under a profile. */
export function judge(policy: Policy, facts: Facts, world: World, profile = 'default'): Judgement {
  const levels = levelsIn(policy, world)
  const holds = (condition: Condition) => isTrue(condition, world, levels)
  if (policy.impossible.some(({ when }) => holds(when))) return { isPossible: false, status: {}, recommended: [] }

  const status: Record<string, 'excluded' | 'acceptable' | 'acceptable-with-controls'> = {}
  for (const candidate of policy.candidates) {
    let isOut = !isAvailable(candidate, policy, facts, world)
    let isConditional = false
    for (const { id, role, scale } of policy.levels) {
      if (role !== 'required') continue
      let provided = 0
      for (const { level, when } of candidate.provides[id] ?? []) if (holds(when)) provided = Math.max(provided, scale.indexOf(level))
      if (scale.indexOf(levels[id] ?? '') > provided) isOut = true
    }
    for (const { effect, candidates, when, mitigatedBy } of policy.rules) {
      if (effect === 'warn' || !candidates.includes(candidate.id) || !holds(when)) continue
      const isMitigated = policy.controls.some((control) => mitigatedBy.includes(control.id) && holds(control.when))
      if (effect === 'require-control' || isMitigated) isConditional = true
      else isOut = true
    }
    status[candidate.id] = isOut ? 'excluded' : isConditional ? 'acceptable-with-controls' : 'acceptable'
  }

  let best: Candidate[] = policy.candidates.filter(({ id }) => status[id] !== 'excluded')
  for (const name of policy.profiles[profile] ?? []) {
    const { table = [], order = [], otherwise = '' } = policy.criteria.find(({ id }) => id === name) ?? {}
    const rank = ({ id }: Candidate) =>
      order.indexOf(table.find(({ candidates, when }) => candidates.includes(id) && holds(when))?.is ?? otherwise)
    const highest = Math.max(...best.map(rank))
    best = best.filter((candidate) => rank(candidate) === highest)
  }
  return { isPossible: true, status, recommended: best.map(({ id }) => id) }
}

function levelsIn(policy: Policy, world: World): Record<string, string> {
  const levels: Record<string, string> = {}
  for (const { id, scale, from } of policy.levels) {
    let highest = scale[0] ?? ''
    for (const { when, level } of from) if (scale.indexOf(level) > scale.indexOf(highest) && isTrue(when, world, levels)) highest = level
    levels[id] = highest
  }
  return levels
}

function isTrue({ is, all, any, not }: Condition, world: World, levels: Readonly<Record<string, string>>): boolean {
  for (const key in is) if (!is[key]?.includes(world[key] ?? levels[key] ?? '')) return false
  for (const inner of all) if (!isTrue(inner, world, levels)) return false
  if (any.length > 0 && !any.some((inner) => isTrue(inner, world, levels))) return false
  return not === null || !isTrue(not, world, levels)
}

function isAvailable({ availability }: Candidate, policy: Policy, facts: Facts, world: World): boolean {
  const { releaseQuestion } = policy.policy
  const release = world[releaseQuestion] ?? ''
  if (availability.options.includes(release)) return true
  const options = policy.questions.find(({ id }) => id === releaseQuestion)?.options
  const covers = options?.find(({ id }) => id === release)?.covers ?? []
  return facts.drivers.some(({ id, series }) => {
    return availability.fromDriver.includes(id) && covers.some((name) => !['removed', 'not-present', undefined].includes(series[name]))
  })
}
