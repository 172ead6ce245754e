import type { Compilation } from '@/lib/advisor/compile/compile'
import type { PolicyProof } from '@/lib/advisor/prove/policy-proof'
import type { PolicyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { ContentError } from '@/lib/input/problems/content-error'

/** A released policy as diagrams, what is proved of it, and answers with their results. */
export type Proved = Readonly<{ folder: string; compilation: Compilation; proof: PolicyProof; corpus: PolicyCorpus }>

/** Policies of which every property holds. @throws ContentError with each property that fails, and its witness. */
export function provedPolicies(released: readonly Proved[]): readonly Proved[] {
  const failures = released.flatMap(({ folder, proof }) =>
    proof.properties
      .filter(({ isWarning }) => !isWarning)
      .flatMap(({ number, name, failures }) => failures.map((failure) => `${folder}: property-${number}: ${name}: ${failure}`)),
  )
  if (failures.length > 0) throw new ContentError(failures)
  return released
}
