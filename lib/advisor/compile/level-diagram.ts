import { conditionDiagrams } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Candidate, Policy } from '@/lib/advisor/policy/policy-schema'

/** Level id -> step of its scale; a level may build on those above it. */
export function levelDiagrams(policy: Policy, store: DiagramStore): Map<string, Ref> {
  const { diagrams, op, never } = store
  const levels = new Map<string, Ref>()
  for (const level of policy.levels) {
    const holds = conditionDiagrams(policy, levels, store)
    const step = level.from.reduce((highest, { when, level: name }) => {
      const asked = diagrams.map(holds(when), (isAsked) => isAsked * level.scale.indexOf(name))
      return diagrams.apply(op.max, highest, asked)
    }, never)
    levels.set(level.id, step)
  }
  return levels
}

/** The step of a level that a candidate provides. */
export function providedDiagram(
  candidate: Candidate,
  level: Policy['levels'][number],
  levels: ReadonlyMap<string, Ref>,
  policy: Policy,
  store: DiagramStore,
): Ref {
  const { diagrams, op, never } = store
  const holds = conditionDiagrams(policy, levels, store)
  return (candidate.provides[level.id] ?? []).reduce((highest, entry) => {
    const given = diagrams.map(holds(entry.when), (isGiven) => isGiven * level.scale.indexOf(entry.level))
    return diagrams.apply(op.max, highest, given)
  }, never)
}
