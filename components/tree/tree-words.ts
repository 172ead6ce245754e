import { candidateName, candidateNames } from '@/components/policy/policy-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Tree, TreeResult } from '@/lib/advisor/tree/tree'
import { listed } from '@/lib/listed'

/** Address of a page of the tree; the first question stands on the start page itself. */
export const treePath = ({ start }: Tree, name: string): string => (name === start ? '/advisor/tree/' : `/advisor/tree/${name}/`)

/** `KVM`, `KVM or Xen`, `no acceptable option`. */
export const resultName = (policy: Policy, { recommended }: TreeResult): string =>
  recommended.length === 0 ? 'no acceptable option' : candidateNames(policy, recommended, 'or')

/** Results by their names, in the order of the policy, "nothing" last. */
export function resultsInOrder({ candidates }: Policy, tree: Tree, names: readonly string[]): TreeResult[] {
  const rank = ({ recommended: [first] }: TreeResult) =>
    first === undefined ? candidates.length : candidates.findIndex(({ id }) => id === first)
  return names.flatMap((name) => tree.results.get(name) ?? []).toSorted((a, b) => rank(a) - rank(b) || a.outcome - b.outcome)
}

const MOST_NAMED = 4

/** What an answer leads to: `Settled: KVM`, `Leaves KVM, LXC or no acceptable option`, `Leaves 7 of 10 results`. */
export function leadsWords(policy: Policy, tree: Tree, name: string): string {
  const result = tree.results.get(name)
  if (result) return `Settled: ${resultName(policy, result)}`
  const left = resultsInOrder(policy, tree, tree.questions.get(name)?.results ?? []).map((each) => resultName(policy, each))
  if (left.length > MOST_NAMED) return `Leaves ${left.length} of ${tree.results.size} results`
  return `Leaves ${listed(left, 'or')}`
}

/** The verdict in a sentence. */
export function verdictOf(policy: Policy, { recommended }: TreeResult): string {
  if (recommended.length === 0) return 'Nothing is acceptable'
  if (recommended.length === 1) return `${candidateName(policy, recommended[0] ?? '')} is recommended`
  return `${candidateNames(policy, recommended)} are equally good`
}
