import { createHash } from 'node:crypto'
import type { Compilation } from '@/lib/advisor/compile/compile'
import { findBestOrder } from '@/lib/advisor/tree/best-order'
import type { Folded, FoldedTable } from '@/lib/advisor/tree/fold-table'
import { createLevelTable } from '@/lib/advisor/tree/level-table'

/** The decision of a policy as pages: a reader who follows the links meets at most `longest` questions and then a result. */
export type Tree = Readonly<{
  /** Name of the first question's page. */
  start: string
  /** Ids of the questions, in the one order in which all paths ask them. */
  order: readonly string[]
  questions: ReadonlyMap<string, TreeQuestion>
  results: ReadonlyMap<string, TreeResult>
  longest: number
  /** Mean number of questions over all possible assignments, each counted alike. */
  mean: number
}>

export type TreeQuestion = Readonly<{
  kind: 'question'
  /** Kebab-case and permanent: made from the question and all that follows from it, so it names the same advice for ever. */
  name: string
  question: string
  /** In the order of the policy. `leads` is the name of a page; null where the answers so far rule the option out. */
  options: readonly Readonly<{ id: string; leads: string | null }>[]
  /** Names of the results that can follow. */
  results: readonly string[]
  /** The most questions that can follow, this one counted. */
  atMost: number
}>

export type TreeResult = Readonly<{
  kind: 'result'
  /** `result-kvm`, `result-kvm-or-xen`, `result-nothing`. */
  name: string
  /** Index into the outcomes of the model. */
  outcome: number
  /** Ids of the candidates that are recommended; none where nothing is acceptable. */
  recommended: readonly string[]
}>

/** Lay out the decision of a policy's default profile as pages. The same policy gives the same pages. */
export function treeOf(compilation: Compilation): Tree {
  const { model, store } = compilation
  const table = createLevelTable(store.diagrams, model.outcome.get('default') ?? store.never)
  const folded = findBestOrder(table)
  const order = table.order().map((variable) => store.order[variable] ?? '')
  const laid = layOut(folded, compilation)
  const questions = laid.filter((page) => page.kind === 'question')
  const results = laid.filter((page) => page.kind === 'result')
  return {
    start: laid[folded.start]?.name ?? '',
    order: order.filter((id) => questions.some(({ question }) => question === id)),
    questions: byName(questions),
    results: byName(results),
    longest: folded.longest,
    mean: folded.mean,
  }
}

/** Children stand before parents, so what a page leads to has its name already. */
function layOut({ pages, atMost }: FoldedTable, compilation: Compilation): (TreeQuestion | TreeResult)[] {
  const laid: (TreeQuestion | TreeResult)[] = []
  for (const [at, page] of pages.entries())
    laid.push(page.kind === 'result' ? resultOf(page.outcome, compilation) : questionOf(page, laid, atMost[at] ?? 0, compilation))
  return laid
}

function resultOf(outcome: number, { model, policy }: Compilation): TreeResult {
  const bits = model.outcomes[outcome] ?? 0
  const recommended = policy.candidates.filter((_, at) => (bits >> at) & 1).map(({ id }) => id)
  return { kind: 'result', name: `result-${recommended.join('-or-') || 'nothing'}`, outcome, recommended }
}

type Question = Extract<Folded, { kind: 'question' }>

function questionOf(
  page: Question,
  laid: readonly (TreeQuestion | TreeResult)[],
  atMost: number,
  { policy, store }: Compilation,
): TreeQuestion {
  const question = store.order[page.variable] ?? ''
  const written = policy.questions.find(({ id }) => id === question)?.options ?? []
  const targets = page.kids.map((kid) => (kid === null ? undefined : laid[kid]))
  const options = written.map(({ id }, at) => ({ id, leads: targets[at]?.name ?? null }))
  const results = new Set(
    targets.flatMap((target) => (target === undefined ? [] : target.kind === 'result' ? [target.name] : target.results)),
  )
  return { kind: 'question', name: nameOf(question, options), question, options, results: [...results].toSorted(), atMost }
}

/** The question, and a digest of what its answers lead to: eight hexadecimal digits. */
function nameOf(question: string, options: TreeQuestion['options']): string {
  const text = JSON.stringify([question, options.map(({ id, leads }) => [id, leads])])
  return `${question}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

function byName<Page extends Readonly<{ name: string }>>(pages: readonly Page[]): Map<string, Page> {
  const named = new Map(pages.map((page) => [page.name, page]))
  if (named.size < pages.length) throw new Error('two pages of the tree have one name; make the digest in their names longer')
  return named
}
