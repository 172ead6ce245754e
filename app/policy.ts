import { basename } from 'node:path'
import { cachedOnce } from '@/app/cached-once'
import { held } from '@/app/held'
import { once } from '@/app/once'
import { compile } from '@/lib/advisor/compile/compile'
import { consequences } from '@/lib/advisor/consequences/consequences'
import { loadProfiles } from '@/lib/advisor/consequences/load-profiles'
import { whenRecommended } from '@/lib/advisor/consequences/when-recommended'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { latestPolicyFolder, loadPolicy, policyFolders } from '@/lib/advisor/policy/load-policy'
import { interviews } from '@/lib/advisor/prove/interview'
import { policyProof } from '@/lib/advisor/prove/policy-proof'
import { type Proved, provedPolicies } from '@/lib/advisor/prove/proved-policies'
import { candidateRegions } from '@/lib/advisor/tree/candidate-regions'
import { treeOf } from '@/lib/advisor/tree/tree'
import { loadPolicyCorpus } from '@/lib/advisor/verify/load-policy-corpus'

const loads = new Map<string, () => ReturnType<typeof loadPolicy>>()

/** The policy of a folder, with the facts that it rests on. */
function loadedFrom(folder: string) {
  const load = loads.get(folder) ?? cachedOnce(`policy-${basename(folder)}`, () => loadPolicy(folder))
  loads.set(folder, load)
  return load()
}

const loaded = () => loadedFrom(latestPolicyFolder('isolation'))

/** The newest policy as it is written. */
export const writtenPolicy = once(() => loaded().policy)

/** The newest policy, compiled. */
export const policy = once(() => held('compilation', () => compile(loaded().policy, loaded().facts)))

/** How long interviews take. */
export const interview = cachedOnce('interview', () => interviews(policy()))

/** What is proved of it. No time is measured, so that the same policy gives the same page. */
export const proof = cachedOnce('proof', () => policyProof(policy(), null, interview()))

/** Its decision as pages. */
export const tree = cachedOnce('tree', () => treeOf(policy()))

/** The last parts of the addresses of its pages: all but the first question's, which the start page shows. */
export const treeSlugs = once((): string[] => {
  const { questions, results, start } = tree()
  return [...questions.keys(), ...results.keys()].filter((name) => name !== start)
})

/** Where each candidate is acceptable and recommended. */
export const regions = cachedOnce('regions', () => candidateRegions(policy()))

/** When each candidate is recommended, in short. */
export const recommendedWhen = cachedOnce('recommended-when', () => whenRecommended(policy()))

/** What changed from the version before this one; null for the first. */
export const changes = cachedOnce('changes', () => {
  const before = policyFolders('isolation').at(-2)
  if (before === undefined) return null
  const older = loadedFrom(before)
  return consequences(readyPolicy(compile(older.policy, older.facts)), readyPolicy(policy()), loadProfiles())
})

/** Answers with their results, for others to check their own reading against. */
export const corpus = cachedOnce('corpus', () => loadPolicyCorpus('.', policy()))

/** Every released version, the newest last, with what is proved of it. @throws ContentError with each property that fails, and its witness. */
export function released(): readonly Proved[] {
  const folders = policyFolders('isolation')
  const newest = { folder: folders.at(-1) ?? '', compilation: policy(), proof: proof(), corpus: corpus() }
  return provedPolicies([...folders.slice(0, -1).map(olderPolicy), newest])
}

function olderPolicy(folder: string): Proved {
  const { policy, facts } = loadedFrom(folder)
  const compilation = compile(policy, facts)
  const { version } = policy.policy
  return {
    ...{ folder, compilation },
    proof: cachedOnce(`proof-${version}`, () => policyProof(compilation, null))(),
    corpus: cachedOnce(`corpus-${version}`, () => loadPolicyCorpus('.', compilation))(),
  }
}

/** The results of the tree, for the sitemap; the questions between stay out of indexes. */
export const resultPaths = (): string[] => [...tree().results.keys()].map((name) => `/advisor/tree/${name}/`)
