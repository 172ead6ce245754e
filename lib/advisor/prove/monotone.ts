import type { Compilation } from '@/lib/advisor/compile/compile'
import { IMPOSSIBLE, UNAVAILABLE } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import { modelOf } from '@/lib/advisor/compile/model'
import { failuresOf, type Proof, proof } from '@/lib/advisor/prove/proof'

/**
 * 4: raising an ordered answer never re-admits a candidate and never lowers what is required; having a control never excludes.
 * An assignment that does not exist admits nobody: raising an answer must not lead out of it to one that admits somebody.
 */
export function monotone(compilation: Compilation): Proof {
  const { policy } = compilation
  const ordered = policy.questions.filter(({ order }) => order === 'ascending')
  const steps = ordered.flatMap(({ id, options }) =>
    options.slice(1).map((option, at) => ({ question: id, at, low: options[at]?.id, high: option.id })),
  )
  const claims = [...steps.flatMap((step) => raised(compilation, step)), ...withoutControls(compilation)]
  const count = `${steps.length} steps of ${ordered.length} questions, ${policy.candidates.length} candidates, ${policy.levels.length} levels`
  return proof(4, 'monotone', count, failuresOf(compilation, claims))
}

type Step = Readonly<{ question: string; at: number; low: string | undefined; high: string }>

function raised({ policy, model, store }: Compilation, { question, at, low, high }: Step): [string, Ref][] {
  const { diagrams, op } = store
  const variable = store.order.indexOf(question)
  const cofactors = (ref: Ref) => [diagrams.restrict(ref, variable, at), diagrams.restrict(ref, variable, at + 1)] as const
  const shown = diagrams.literal(variable, [at])
  const readmitted = policy.candidates.map(({ id }): [string, Ref] => {
    const out = diagrams.map(model.status.get(id) ?? store.never, (value) =>
      value === 0 || value === UNAVAILABLE || value === IMPOSSIBLE ? 1 : 0,
    )
    const [before, after] = cofactors(out)
    const broken = diagrams.apply(op.and, shown, diagrams.apply(op.without, before, after))
    return [`${id} is excluded, and not after ${question} rises from ${low} to ${high}`, broken]
  })
  const lowered = policy.levels.flatMap((level): [string, Ref][] => {
    const [before, after] = cofactors(model.levels.get(level.id) ?? store.never)
    const both = diagrams.apply(op.and, ...cofactors(model.possible))
    const broken = diagrams.apply(op.and, shown, diagrams.apply(op.and, both, diagrams.apply(op.isAbove, before, after)))
    return level.role === 'required' ? [[`${level.id} falls when ${question} rises from ${low} to ${high}`, broken]] : []
  })
  return [...readmitted, ...lowered]
}

/** Without the controls that mitigate it, a rule must exclude at least as much. */
function withoutControls({ policy, facts, model, store }: Compilation): [string, Ref][] {
  return policy.rules.flatMap((rule): [string, Ref][] => {
    if (rule.effect !== 'exclude' || rule.mitigatedBy.length === 0) return []
    const rules = policy.rules.map((each) => (each === rule ? { ...each, mitigatedBy: [] } : each))
    const bare = modelOf({ ...policy, rules }, facts, store)
    const out = (status: ReadonlyMap<string, Ref>, id: string) =>
      store.diagrams.map(status.get(id) ?? store.never, (value) => (value === 0 || value === UNAVAILABLE ? 1 : 0))
    return rule.candidates.map((id) => [
      `${id} is excluded by having a control of ${rule.id}`,
      store.diagrams.apply(store.op.without, out(model.status, id), out(bare.status, id)),
    ])
  })
}
