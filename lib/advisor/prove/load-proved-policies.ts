import { type Compilation, compile } from '@/lib/advisor/compile/compile'
import { loadPolicy, policyFolders } from '@/lib/advisor/policy/load-policy'
import { type PolicyProof, policyProof } from '@/lib/advisor/prove/policy-proof'
import { loadPolicyCorpus } from '@/lib/advisor/verify/load-policy-corpus'
import type { PolicyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { ContentError } from '@/lib/input/problems/content-error'

/** A policy as diagrams, what is proved of it, and answers with their results. */
type Proved = Readonly<{ compilation: Compilation; proof: PolicyProof; corpus: PolicyCorpus }>

/** Every released version of the policy, compiled and proved. @throws ContentError with each property that fails, and its witness. */
export function loadProvedPolicies(root: string): Proved[] {
  const proved = policyFolders('isolation').map((folder) => {
    const { policy, facts } = loadPolicy(folder)
    const compilation = compile(policy, facts)
    return { folder, compilation, proof: policyProof(compilation, null), corpus: loadPolicyCorpus(root, compilation) }
  })
  const failures = proved.flatMap(({ folder, proof }) =>
    proof.properties
      .filter(({ isWarning }) => !isWarning)
      .flatMap(({ number, name, failures }) => failures.map((failure) => `${folder}: property-${number}: ${name}: ${failure}`)),
  )
  if (failures.length > 0) throw new ContentError(failures)
  return proved
}
