import { type Found, worstFirst } from '@/lib/concern/found'
import type { Upgrade } from '@/lib/concern/upgrade'
import type { Answer } from '@/lib/versions/verdict'

/** What an upgrade does about a flaw, in the order of what matters. */
export const CHANGES = ['fresh', 'stays', 'open', 'mended'] as const
export type Change = (typeof CHANGES)[number]

/** An answer of the page; `change` only for an upgrade. */
export type Shown = Readonly<{ found: Found; change: Change | null }>

/** What a reader wants to see of the answers; empty words are all. */
export type Narrowing = Readonly<{
  product: string
  severity: string
  show: 'action' | Answer | Change | 'all'
  order: 'worst' | 'product'
}>

export const NOT_NARROWED: Narrowing = { product: '', severity: '', show: 'action', order: 'worst' }

/** Every answer once; of an upgrade, those of which something changes or stays. */
export function shownOf(found: readonly Found[], upgrade: Upgrade | null): Shown[] {
  if (upgrade === null) return worstFirst(found).map((each) => ({ found: each, change: null }))
  return CHANGES.flatMap((change) => worstFirst(upgrade[change]).map((each) => ({ found: each, change })))
}

/** The answers that a reader wants to see, in the order that the reader wants. */
export function narrowedTo(all: readonly Shown[], { product, severity, show, order }: Narrowing): Shown[] {
  const kept = all.filter(({ found: { concern }, change }) => {
    if (product !== '' && concern.product !== product) return false
    if (severity !== '' && (concern.severity ?? 'unrated') !== severity) return false
    if (show === 'all') return true
    if (show === 'action') return change === null ? concern.answer !== 'not-affected' : true
    return change === show || concern.answer === show
  })
  return order === 'worst' ? kept : kept.toSorted((a, b) => (a.found.concern.product < b.found.concern.product ? -1 : 1))
}
