import { subjectOf } from '@/components/policy/policy-words'
import { verdictOf } from '@/components/tree/tree-words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { TreeQuestion, TreeResult } from '@/lib/advisor/tree/tree'

/** Title and description of a page. The same question stands on many pages, so theirs hold the page's name. */
export function titlesOf(policy: Policy, page: TreeQuestion | TreeResult): Readonly<{ title: string; description: string }> {
  if (page.kind === 'result') {
    const verdict = verdictOf(policy, page)
    return { title: verdict, description: `${verdict}: which answers lead here, what to do, and why not the others.` }
  }
  return {
    title: `${subjectOf(policy, page.question).name} (${page.name})`,
    description: `An advisor question without JavaScript, page ${page.name}. ${page.results.length} results can still follow from here.`,
  }
}
