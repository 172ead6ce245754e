import type { Compilation } from '@/lib/advisor/compile/compile'
import { encode } from '@/lib/advisor/runtime/link'
import { type Envelope, envelope } from '@/lib/advisor/tree/envelope'
import { regionOf } from '@/lib/advisor/tree/region'

/** Where one candidate stands. */
export type CandidateRegion = Readonly<{
  id: string
  /** Where it is acceptable, with or without controls: all of it; null where it never is. */
  envelope: Envelope | null
  /** Share of all possible assignments in which it is acceptable, with or without controls. */
  acceptable: number
  /** Share of all possible assignments in which it is recommended, alone or with equals. */
  recommended: number
  /** State of the advisor, as its address holds it, with the fewest answers known to lead to it; null where it is never recommended. */
  example: string | null
}>

export function candidateRegions(compilation: Compilation): CandidateRegion[] {
  const { policy, model, store, compiled } = compilation
  const outcomes = model.outcome.get('default') ?? store.never
  return policy.candidates.map(({ id }, at) => {
    const wins = regionOf(compilation, outcomes, (value) => (((model.outcomes[value] ?? 0) >> at) & 1) === 1, 1)
    const [widest] = wins.rows
    return {
      id,
      envelope: envelope(compilation, id),
      acceptable: regionOf(compilation, model.status.get(id) ?? store.never, isTaken, 0).share,
      recommended: wins.share,
      example: widest === undefined ? null : encode(compiled, { answers: widest.when }),
    }
  })
}

/** The values of a status with which a candidate is acceptable. */
const isTaken = (value: number): boolean => value === 1 || value === 2
