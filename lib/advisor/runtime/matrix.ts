import { type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import type { Reach } from '@/lib/advisor/runtime/reach'
import { isOut, type Status } from '@/lib/advisor/runtime/verdict'

/** How a candidate stands to a demand; `ground` is the reason that decides, null where it is met. */
type Cell = Readonly<{ candidate: number; demand: number; state: 'met' | 'not-met' | 'depends'; ground: number | null }>

/** Every candidate against every demand, candidates first. */
export function matrixOf(policy: OpenPolicy, at: Reach, statuses: readonly Status[], demandCount: number): Cell[] {
  return policy.candidates.flatMap((_, candidate) => {
    const cells = Array.from({ length: demandCount }, (_, demand) => cellOf(policy, at, candidate, demand))
    if (!isOut(statuses[candidate] ?? 'open') || cells.some(({ state }) => state === 'not-met')) return cells
    // Every assignment that is left fails one demand or another: the first of them stands for all.
    const first = cells.find(({ state }) => state === 'depends')
    return cells.map((cell) => (cell === first ? { ...cell, state: 'not-met' } : cell))
  })
}

function cellOf({ grounds, honest }: OpenPolicy, at: Reach, candidate: number, demand: number): Cell {
  const failing = grounds.flatMap(([kind, , whom, holds], ground) =>
    kind === REASON.exclude && (whom >> candidate) & 1 && honest?.demands[ground] === demand && at(holds) & 2
      ? [{ ground, isCertain: (at(holds) & 1) === 0 }]
      : [],
  )
  const sure = failing.find(({ isCertain }) => isCertain)
  if (sure) return { candidate, demand, state: 'not-met', ground: sure.ground }
  const [maybe] = failing
  return { candidate, demand, state: maybe ? 'depends' : 'met', ground: maybe?.ground ?? null }
}
