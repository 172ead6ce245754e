import { conditionDiagrams } from '@/lib/advisor/compile/condition-diagram'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { providedDiagram } from '@/lib/advisor/compile/level-diagram'
import type { Reason } from '@/lib/advisor/compile/reason'
import type { Candidate, Policy } from '@/lib/advisor/policy/policy-schema'

type Level = Policy['levels'][number]
type Entry = NonNullable<Candidate['provides'][string]>[number]
/** What a candidate provides somewhere, and where that is all it provides; null: the same words everywhere. */
type Provided = Readonly<{ entry: Entry | null; where: Ref }>

/** One reason for each contribution to a level that asks for more than the candidate provides, and for each thing that it then provides. */
export function shortfalls(candidate: Candidate, policy: Policy, levels: ReadonlyMap<string, Ref>, store: DiagramStore): Reason[] {
  const { diagrams, op, never } = store
  const holds = conditionDiagrams(policy, levels, store)
  return policy.levels.flatMap((level) => {
    if (level.role !== 'required') return []
    const provided = providedDiagram(candidate, level, levels, policy, store)
    const provides = candidate.provides[level.id] ?? []
    return level.from.flatMap(({ when, level: step, says, because, severity = 'critical' }): Reason[] => {
      const asked = diagrams.map(holds(when), (isAsked) => isAsked * level.scale.indexOf(step))
      const short = diagrams.apply(op.isAbove, asked, provided)
      return inEffect(provides, level, holds, provided, store).flatMap(({ entry, where }) => {
        const here = diagrams.apply(op.and, short, where)
        if (here === never) return []
        const base = { kind: 'exclude', of: 'risk', demand: level.id, id: `${level.id}-${step}`, severity, controls: [] } as const
        const evidence = [...(entry?.because ?? []), ...because, ...(entry === null ? provides.flatMap((each) => each.because) : [])]
        const words = entry?.says === undefined ? says : `${entry.says} ${says}`
        return [{ ...base, candidates: [candidate.id], holds: here, says: words, because: [...new Set(evidence)] }]
      })
    })
  })
}

/** Where each entry is the one that tells what is provided: it holds, and no higher one does. Entries without words are told alike. */
function inEffect(
  provides: readonly Entry[],
  level: Level,
  holds: ReturnType<typeof conditionDiagrams>,
  provided: Ref,
  { diagrams, op, always }: DiagramStore,
): Provided[] {
  if (provides.every(({ says }) => says === undefined)) return [{ entry: null, where: always }]
  return provides.map((entry) => {
    const isStep = diagrams.map(provided, (step) => (step === level.scale.indexOf(entry.level) ? 1 : 0))
    return { entry, where: diagrams.apply(op.and, isStep, holds(entry.when)) }
  })
}
