import type { Found } from '@/lib/concern/found'

/** What an upgrade from one series to another does about each flaw. */
export type Upgrade = Readonly<{
  /** Affected before, not affected after. */
  mended: readonly Found[]
  /** Affected before and after, as after. */
  stays: readonly Found[]
  /** Not affected before, affected after. */
  fresh: readonly Found[]
  /** Affected on one side, and open on the other. */
  open: readonly Found[]
}>

/** Compare the answers for two series; each flaw of a product is in one list, or in none where it was and is not affected. */
export function compareSeries(from: readonly Found[], to: readonly Found[]): Upgrade {
  const keyOf = ({ concern }: Found) => JSON.stringify([concern.advisory, concern.product])
  const before = new Map(from.map((each) => [keyOf(each), each.concern.answer]))
  const after = new Set(to.map(keyOf))
  const pairs = to.map((each) => ({ each, was: before.get(keyOf(each)) ?? 'not-affected', is: each.concern.answer }))
  const gone = from.filter((each) => !after.has(keyOf(each)) && each.concern.answer === 'affected') // the product is not in that series
  const members = (is: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(is).map(({ each }) => each)
  return {
    mended: [...members(({ was, is }) => was === 'affected' && is === 'not-affected'), ...gone],
    stays: members(({ was, is }) => was === 'affected' && is === 'affected'),
    fresh: members(({ was, is }) => was === 'not-affected' && is === 'affected'),
    open: members(({ was, is }) => (was === 'affected' && is === 'cannot-be-told') || (was === 'cannot-be-told' && is === 'affected')),
  }
}
