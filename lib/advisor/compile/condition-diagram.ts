import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Condition } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Turns conditions into diagrams: 1 where the condition holds. */
export type Holds = (condition: Condition) => Ref

/** @param levels Level id -> step; conditions may name these levels besides the questions. */
export function conditionDiagrams(policy: Policy, levels: ReadonlyMap<string, Ref>, store: DiagramStore): Holds {
  const { diagrams, order, anyOf, allOf, complement } = store
  const among = (key: string, choices: readonly string[]): Ref => {
    const level = policy.levels.find(({ id }) => id === key)
    const ref = levels.get(key)
    if (level && ref !== undefined) return diagrams.map(ref, (step) => (choices.includes(level.scale[step] ?? '') ? 1 : 0))
    const options = policy.questions.find(({ id }) => id === key)?.options ?? []
    return diagrams.literal(
      order.indexOf(key),
      options.flatMap(({ id }, at) => (choices.includes(id) ? [at] : [])),
    )
  }
  const holds: Holds = ({ is, all, any, not }) =>
    allOf([
      ...Object.entries(is).map(([key, choices]) => among(key, choices)),
      ...all.map(holds),
      ...(any.length > 0 ? [anyOf(any.map(holds))] : []),
      ...(not ? [complement(holds(not))] : []),
    ])
  return holds
}
