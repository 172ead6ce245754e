import type { Facts } from '@/lib/advisor/openstack-facts'
import { judge } from '@/lib/advisor/oracle'
import type { Policy } from '@/lib/advisor/policy-schema'
import { candidatesIn, IMPOSSIBLE, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { namedWorld, valueIn, worldAt } from '@/lib/advisor/worlds'

const STATUSES = ['excluded', 'acceptable', 'acceptable-with-controls']

/** Compares the compiled policy with the oracle in one world, under all profiles. @returns What differs; null when nothing does. */
export function agreement(policy: Policy, facts: Facts, open: OpenPolicy): (world: number) => string | null {
  return (number) => {
    const indexes = worldAt(open, number)
    const world = namedWorld(open, indexes)
    for (const [profile, root] of Object.entries(open.profiles)) {
      const { isPossible, recommended, status } = judge(policy, facts, world, profile)
      const outcome = valueIn(open, root, indexes)
      const says = (what: string) => `${what} in ${JSON.stringify(world)} (world ${number}, profile ${profile})`
      if (isPossible !== (outcome !== IMPOSSIBLE)) return says(`oracle: possible is ${isPossible}, diagram: ${outcome !== IMPOSSIBLE}`)
      if (!isPossible) continue
      const best = candidatesIn(open, open.outcomes[outcome] ?? 0)
      if (best.join() !== recommended.join()) return says(`oracle: ${recommended}, diagram: ${best}`)
      for (const [at, root] of open.status.entries()) {
        const candidate = open.candidates[at] ?? ''
        const value = STATUSES[valueIn(open, root, indexes)]
        if (value !== status[candidate]) return says(`oracle: ${candidate} is ${status[candidate]}, diagram: ${value}`)
      }
    }
    return null
  }
}
