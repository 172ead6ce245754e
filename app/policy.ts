import { once } from '@/app/once'
import { today } from '@/app/today'
import { compile } from '@/lib/advisor/compile'
import { readingOf } from '@/lib/advisor/evidence-age'
import { policyProof } from '@/lib/advisor/policy-json'
import { candidateRegions } from '@/lib/advisor/tree/candidate-regions'
import { treeOf } from '@/lib/advisor/tree/tree'
import { isOld } from '@/lib/age/reading'
import { nameOf } from '@/lib/content/disk-cache'
import { planPages } from '@/lib/content/kept-pages'
import { loadPolicy } from '@/lib/content/policy'
import { loadPolicyCorpus } from '@/lib/content/policy-corpus'

/** The newest policy, compiled. */
export const policy = once(() => {
  const { policy: written, facts } = loadPolicy()
  return compile(written, facts)
})

/** What is proved of it. No time is measured, so that the same policy gives the same page. */
export const proof = once(() => policyProof(policy(), null))

/** Its decision as pages. */
export const tree = once(() => treeOf(policy()))

/** The last parts of the addresses of its pages to render: all but the first question's, which the start page shows, and those kept. */
export const treeSlugs = once((): string[] => {
  const { questions, results, start } = tree()
  const { policy: written, facts } = policy()
  const old = written.evidence.map(readingOf).map((reading) => reading !== null && isOld(reading, today()))
  const decision = nameOf([written, facts, old]) // all that its pages show follows from these
  const names = [...questions.keys(), ...results.keys()].filter((name) => name !== start)
  return planPages(
    '.',
    'advisor/tree',
    names.map((slug) => ({ slug, shows: decision })),
  )
})

/** Where each candidate is acceptable and recommended. */
export const regions = once(() => candidateRegions(policy()))

/** Answers with their results, for others to check their own reading against. */
export const corpus = once(() => loadPolicyCorpus('.', policy()))

/** The results of the tree, for the sitemap; the questions between stay out of indexes. */
export const resultPaths = (): string[] => [...tree().results.keys()].map((name) => `/advisor/tree/${name}/`)
