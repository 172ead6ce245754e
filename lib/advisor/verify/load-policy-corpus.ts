import type { Compilation } from '@/lib/advisor/compile/compile'
import { type PolicyCorpus, policyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { nameOf, openCache } from '@/lib/disk/cache'

/** The modules by which it is made. */
export const CORPUS_IS_MADE_BY = ['lib/advisor/verify/policy-corpus.ts', 'lib/advisor/verify/load-policy-corpus.ts']

/**
 * Answers with their results, for others to check their own reading against: made once for a policy and kept, since that takes seconds.
 *
 * @param root The project's folder.
 */
export function loadPolicyCorpus(root: string, compilation: Compilation): PolicyCorpus {
  const cache = openCache(root, 'policy-corpus', CORPUS_IS_MADE_BY)
  const name = `${nameOf(compilation.compiled)}.json`
  const before = cache.read(name)
  if (before !== null) return JSON.parse(before) as PolicyCorpus // written below, for this code only, and whole
  const made = policyCorpus(compilation)
  cache.write(name, JSON.stringify(made))
  return made
}
