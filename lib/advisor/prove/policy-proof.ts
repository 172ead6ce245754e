import { type Compilation, decisiveOf } from '@/lib/advisor/compile/compile'
import { shares } from '@/lib/advisor/compile/diagram-queries'
import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import { type InterviewLength, interviews } from '@/lib/advisor/prove/interview'
import { outcomeNodes, proveAll } from '@/lib/advisor/prove/prove'
import { type Envelope, envelope } from '@/lib/advisor/tree/envelope'

/**
 * `/api/v1/policy/<id>/<version>.json`: the policy as it was written, what the facts of OpenStack make of it (`source.available`), its
 * texts, and its compiled form. `digest` is the SHA-256 of `source` as JSON with sorted keys and without white space.
 */
export function policyJson({ policy, facts, compiled, texts }: Compilation) {
  return {
    id: policy.policy.id,
    version: policy.policy.version,
    digest: compiled.digest,
    source: decisiveOf(policy, facts),
    texts,
    compiled,
  }
}

/** What is proved of a policy, for its page and for `npm run policy`. */
export type PolicyProof = ReturnType<typeof policyProof>

/** @param compileMs How long the compiler took; null where the output must not hold times. */
export function policyProof(compilation: Compilation, compileMs: number | null, interview: InterviewLength = interviews(compilation)) {
  const { policy, model, store, compiled } = compilation
  const { failures: _, ...lengths } = interview
  return {
    policy: { id: policy.policy.id, version: policy.policy.version, digest: compiled.digest, title: policy.policy.title },
    properties: proveAll(compilation, interview, compileMs),
    /** Shares of all possible combinations of answers, each counted alike: not probabilities. */
    outcomes: Object.fromEntries([...model.outcome].map(([profile, ref]) => [profile, outcomeShares(compilation, ref)])),
    size: { outcomeNodes: outcomeNodes({ model, store }), nodes: nodeCount(compilation), worlds: assignmentsOf(compilation), compileMs },
    interviews: lengths,
    /** Where each candidate is acceptable, all of it; null where it never is. */
    envelopes: Object.fromEntries(policy.candidates.map(({ id }): [string, Envelope | null] => [id, envelope(compilation, id)])),
  }
}

function outcomeShares({ policy, model, store }: Compilation, ref: number) {
  const found = shares(store.diagrams, ref)
  const possible = 1 - (found.get(IMPOSSIBLE) ?? 0)
  const rows = [...found].filter(([value]) => value !== IMPOSSIBLE)
  return rows
    .map(([value, share]) => {
      const recommended = policy.candidates.filter((_, at) => ((model.outcomes[value] ?? 0) >> at) & 1).map(({ id }) => id)
      return { recommended, share: share / possible }
    })
    .toSorted((a, b) => b.share - a.share)
}

function nodeCount({ compiled }: Compilation): number {
  let count = 0
  for (let at = 0; at < compiled.nodes.length; count += 1) at += 1 + (compiled.questions[compiled.nodes[at] ?? 0]?.options.length ?? 0)
  return count
}

const assignmentsOf = ({ policy }: Compilation): number => policy.questions.reduce((product, { options }) => product * options.length, 1)
