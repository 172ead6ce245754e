import { type Compilation, compile } from '@/lib/advisor/compile'
import { type PolicyProof, policyProof } from '@/lib/advisor/policy-json'
import { type CandidateRegion, candidateRegions } from '@/lib/advisor/tree/candidate-regions'
import { type Tree, treeOf } from '@/lib/advisor/tree/tree'
import { loadPolicy } from '@/lib/content/policy'
import { type PolicyCorpus, policyCorpus } from '@/lib/publish/policy-corpus'

let compiled: Compilation | undefined
let proved: PolicyProof | undefined
let laidOut: Tree | undefined
let mapped: CandidateRegion[] | undefined
let sampled: PolicyCorpus | undefined

/** The newest policy, compiled; once per process. */
export function policy(): Compilation {
  if (compiled === undefined) {
    const { policy: written, facts } = loadPolicy()
    compiled = compile(written, facts)
  }
  return compiled
}

/** What is proved of it. No time is measured, so that the same policy gives the same page. */
export function proof(): PolicyProof {
  proved ??= policyProof(policy(), null)
  return proved
}

/** Its decision as pages. */
export function tree(): Tree {
  laidOut ??= treeOf(policy())
  return laidOut
}

/** Where each candidate is acceptable and recommended. */
export function regions(): CandidateRegion[] {
  mapped ??= candidateRegions(policy())
  return mapped
}

/** Answers with their results, for others to check their own reading against. */
export function corpus(): PolicyCorpus {
  sampled ??= policyCorpus(policy())
  return sampled
}

/** The results of the tree, for the sitemap; the questions between stay out of indexes. */
export const resultPaths = (): string[] => [...tree().results.keys()].map((name) => `/advisor/tree/${name}/`)
