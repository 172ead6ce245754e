import type { Release } from '@/lib/facts/openstack/release'
import { countAnswers } from '@/lib/library/indexes/by-release'
import type { FlawOfProduct } from '@/lib/library/indexes/flaws-by-product'
import { affected } from '@/lib/versions/affects'
import type { Concerns } from '@/lib/versions/concern'
import type { Span } from '@/lib/versions/product-versions'
import { spanOf } from '@/lib/versions/span-of'
import type { Answer } from '@/lib/versions/verdict'

/** How many flaws have which answer for a product in a series. */
export type ProductSeries = Readonly<{ release: Release; span: Span; counts: Readonly<Record<Answer, number>> }>

/** Every series whose versions of a product are known, newest first; empty for what is no product of OpenStack. */
export function productBySeries(
  product: string,
  flaws: readonly FlawOfProduct[],
  { versions }: Pick<Concerns, 'versions'>,
): ProductSeries[] {
  return versions.releases.toReversed().flatMap((release) => {
    const span = spanOf(versions, product, release.name)
    if (span === null) return []
    const verdicts = flaws.map(({ flaw: { advisory, sisters }, product: written }) => ({
      verdict: affected(advisory, written, { series: release.name }, versions, sisters),
    }))
    return [{ release, span, counts: countAnswers(verdicts) }]
  })
}
