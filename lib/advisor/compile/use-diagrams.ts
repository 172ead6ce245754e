import type { Holds } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** Where a control of `content/controls/` is asked for, and where it must be in place; candidates with the same conditions together. */
export type UsedControl = Readonly<{
  /** Index into the controls of the policy. */
  control: number
  candidates: readonly string[]
  applies: Ref
  must: Ref
}>

export function diagramsOfUses({ controls, candidates }: Policy, holds: Holds, { anyOf }: DiagramStore): UsedControl[] {
  return controls.flatMap(({ facts }, control) => {
    const grouped = new Map<string, UsedControl>()
    for (const { id } of candidates) {
      const mine = (facts?.uses ?? []).filter((use) => use.for.includes(id))
      if (mine.length === 0) continue
      const applies = anyOf(mine.map(({ when }) => holds(when)))
      const must = anyOf(mine.filter(({ strength }) => strength === 'must').map(({ when }) => holds(when)))
      const key = `${applies}/${must}`
      grouped.set(key, { control, candidates: [...(grouped.get(key)?.candidates ?? []), id], applies, must })
    }
    return [...grouped.values()]
  })
}
