import { createHash } from 'node:crypto'
import { conditionDiagrams, type Holds } from '@/lib/advisor/compile/condition-diagram'
import { createDiagramStore, type DiagramStore } from '@/lib/advisor/compile/diagram-store'
import { type Model, modelOf } from '@/lib/advisor/compile/model'
import { type PolicyTexts, policyTexts } from '@/lib/advisor/compile/policy-texts'
import { availableOptions } from '@/lib/advisor/compile/reasons'
import { serializeModel } from '@/lib/advisor/compile/serialize-model'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** A compiled policy, with what it was made from for those who prove things about it. */
export type Compilation = Readonly<{
  /** Turns a condition into a diagram on the same table. */
  holds: Holds

  compiled: CompiledPolicy
  texts: PolicyTexts
  policy: Policy
  facts: PolicyFacts
  model: Model
  store: DiagramStore
}>

/** Compile a policy; the same policy and facts give the same numbers, to the last one. */
export function compile(policy: Policy, facts: PolicyFacts): Compilation {
  return compileOn(createDiagramStore(policy), policy, facts)
}

/** Compile a variant of a policy with the same questions, options and candidates: what is equal in both is built once. */
export function compileOn(store: DiagramStore, policy: Policy, facts: PolicyFacts): Compilation {
  const model = modelOf(policy, facts, store)
  const compiled = serializeModel(policy, model, store, digestOf(policy, facts))
  const holds = conditionDiagrams(policy, model.levels, store)
  return { holds, compiled, texts: policyTexts(policy, model), policy, facts, model, store }
}

/** Lower-case hex SHA-256 of the policy and of what the facts make of it: JSON with sorted keys, no white space; cases and expectations left out. */
function digestOf(policy: Policy, facts: PolicyFacts): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(decisiveOf(policy, facts))))
    .digest('hex')
}

/** All that decides: the policy without its cases and expectations, and for each candidate the options of the release question with which it can be chosen. */
export function decisiveOf(policy: Policy, facts: PolicyFacts) {
  const { cases: _, expectations: __, controls, ...rest } = policy
  // Controls that stand in content/controls/ are facts: what asks for them decides, their words do not.
  const source =
    policy.uses === undefined ? { ...rest, controls } : { ...rest, evidence: rest.evidence.filter(({ ofControls }) => !ofControls) }
  return { ...source, available: Object.fromEntries(policy.candidates.map((each) => [each.id, availableOptions(each, policy, facts)])) }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]))
}
