import type { Compilation } from '@/lib/advisor/compile/compile'
import { type PolicyProof, policyJson } from '@/lib/advisor/prove/policy-proof'
import type { PolicyCorpus } from '@/lib/advisor/verify/policy-corpus'
import type { TextFile } from '@/lib/export/published-file'

/** Where a policy is published for programs. */
export const policyJsonPath = (id: string, version: string) => `/api/v1/policy/${id}/${version}.json`
/** Where answers with their results are published, to check other readings of the policy against. */
export const corpusJsonPath = (id: string, version: string) => `/api/v1/policy/${id}/${version}/corpus.json`

/** The data files of one policy, always in the same order; the same policy and proof give the same bytes. */
export function* publishPolicy(compilation: Compilation, proof: PolicyProof, corpus: PolicyCorpus): Generator<TextFile> {
  const { id, version } = compilation.policy.policy
  const { policy: _, ...proved } = proof
  yield json(policyJsonPath(id, version), { ...policyJson(compilation), proof: proved })
  yield json(corpusJsonPath(id, version), corpus)
}

/** Without white space: these are large, and read by programs only. */
const json = (path: string, value: unknown): TextFile => ({ path: path.slice(1), text: `${JSON.stringify(value)}\n` })
