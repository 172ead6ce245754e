import type { Compilation } from '@/lib/advisor/compile/compile'
import { reachable } from '@/lib/advisor/compile/diagram-queries'
import { faultsOf } from '@/lib/advisor/policy/references'
import { controls } from '@/lib/advisor/prove/controls'
import { honestyProofs } from '@/lib/advisor/prove/honesty'
import { honestySamples } from '@/lib/advisor/prove/honesty-samples'
import { exactStop, type InterviewLength, lengthBudget } from '@/lib/advisor/prove/interview'
import { alive } from '@/lib/advisor/prove/live-rules'
import { monotone } from '@/lib/advisor/prove/monotone'
import { deterministic, invariant, relaxable, total, winnable } from '@/lib/advisor/prove/outcomes'
import { type Proof, proof } from '@/lib/advisor/prove/proof'
import { telling } from '@/lib/advisor/prove/questions'
import { roles } from '@/lib/advisor/prove/roles'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { agreement } from '@/lib/advisor/verify/agreement'
import { assignmentCount } from '@/lib/advisor/verify/assignments'
import { randomFrom } from '@/lib/random-from'

/** What must not be exceeded. */
type Budget = Readonly<{ outcomeNodes: number; compileMs: number; longest: number; mean: number }>
const BUDGET: Budget = { outcomeNodes: 20_000, compileMs: 2_000, longest: 16, mean: 7 }
/** Policies with format 2 ask about more, where it can matter. */
const LONGER: Budget = { ...BUDGET, longest: 18 }
export const budgetOf = ({ policy }: Compilation['policy']): Budget => (policy.format === 2 ? LONGER : BUDGET)

/** Properties of what the policy says: 1 to 11, and the rules of honesty that hold in every assignment (16 to 29), without those of the runtime. */
export function proveContent(compilation: Compilation): Proof[] {
  const all = [closed(compilation), ...PROOFS.map((prove) => prove(compilation)), ...honestyProofs(compilation)]
  return all.toSorted((a, b) => a.number - b.number)
}

/**
 * The first property of what the policy says that fails; null when all hold. Those that are quickly proved are tried first.
 *
 * @param isAdvised Whether it may recommend otherwise than a policy whose roles are proved: else those hold as well.
 */
export function firstFailure(compilation: Compilation, isAdvised = true): Proof | null {
  for (const prove of isAdvised ? PROOFS : QUICK) {
    const found = prove(compilation)
    if (found.failures.length > 0 && !found.isWarning) return found
  }
  return honestyProofs(compilation).find(({ failures }) => failures.length > 0) ?? null
}

const QUICK = [deterministic, winnable, invariant, telling, alive, controls, total, monotone, relaxable]
/** `roles` builds the policy once for each rule. */
const PROOFS = [...QUICK, roles]

/** 1: every id is declared once, every id that is used is declared, and nothing is claimed without evidence. */
function closed({ policy, facts }: Compilation): Proof {
  const ids = [policy.questions, policy.candidates, policy.levels, policy.rules, policy.criteria, policy.controls, policy.evidence]
  const faults = faultsOf(policy, facts).map(({ path, what, unknown }) => {
    return `${path.join('.')}: ${unknown ? `there is no ${unknown.kind} "${unknown.id}"` : what}`
  })
  const claims = [...policy.rules, ...policy.controls, ...policy.levels.flatMap(({ id, from }) => from.map((each) => ({ id, ...each })))]
  const bare = claims.filter(({ because }) => because.length === 0).map(({ id }) => `${id} names no evidence`)
  const count = `${ids.reduce((sum, list) => sum + list.length, 0)} ids`
  return proof(1, 'ids closed, evidence present', count, [...faults, ...bare])
}

/** All properties: the fifteen, and the fourteen rules of honesty for policies with format 2. @param compileMs How long the compiler took; null when nobody measured. */
export function proveAll(
  compilation: Compilation,
  interview: InterviewLength,
  compileMs: number | null,
  randomAssignments = 5_000,
): Proof[] {
  return [
    ...proveContent(compilation),
    agrees(compilation, randomAssignments),
    exactStop(interview),
    lengthBudget(interview, budgetOf(compilation.policy)),
    withinBudget(compilation, compileMs),
    ...honestySamples(compilation),
  ].toSorted((a, b) => a.number - b.number)
}

/** 12: the oracle says the same; here of some assignments, `npm run verify` looks at more and `verify:full` at all. */
export function agrees({ policy, facts, compiled }: Compilation, randomAssignments: number): Proof {
  const open = openPolicy(compiled)
  const compare = agreement(policy, facts, open)
  const random = randomFrom(1)
  const all = assignmentCount(open)
  const failures: string[] = []
  for (let at = 0; at < randomAssignments && failures.length < 3; at += 1) {
    const difference = compare(Math.floor(random() * all))
    if (difference !== null) failures.push(difference)
  }
  return proof(12, 'oracle agrees', `${randomAssignments.toLocaleString('en')} random worlds of ${all.toLocaleString('en')}`, failures)
}

/** 15: the diagram is small and quickly made. */
export function withinBudget({ model, store }: Compilation, compileMs: number | null, budget: Budget = BUDGET): Proof {
  const nodes = outcomeNodes({ model, store })
  const failures = [
    ...(nodes > budget.outcomeNodes ? [`${nodes} nodes, more than ${budget.outcomeNodes}`] : []),
    ...(compileMs !== null && compileMs > budget.compileMs ? [`compiling takes ${compileMs} ms, more than ${budget.compileMs}`] : []),
    ...(model.outcomes.length > 29 ? [`${model.outcomes.length} outcomes, more than 29`] : []),
  ]
  return proof(15, 'size', compileMs === null ? `${nodes} nodes` : `${nodes} nodes, ${compileMs} ms`, failures)
}

/** Nodes of the outcome diagrams, without terminals. */
export function outcomeNodes({ model, store }: Pick<Compilation, 'model' | 'store'>): number {
  return reachable(store.diagrams, [...model.outcome.values()]).filter((ref) => !store.diagrams.isTerminal(ref)).length
}
