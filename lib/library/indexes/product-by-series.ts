import type { Advisory } from '@/lib/advisory/advisory'
import type { Release } from '@/lib/facts/openstack/release'
import { countAnswers } from '@/lib/library/indexes/by-release'
import { affected } from '@/lib/versions/affects'
import type { Concerns } from '@/lib/versions/concern'
import type { Span } from '@/lib/versions/product-versions'
import { spanOf } from '@/lib/versions/span-of'
import type { Answer } from '@/lib/versions/verdict'

/** How many advisories have which answer for a product in a series. */
export type ProductSeries = Readonly<{ release: Release; span: Span; counts: Readonly<Record<Answer, number>> }>

/** Every series whose versions of a product are known, newest first; empty for what is no product of OpenStack. */
export function productBySeries(product: string, advisories: readonly Advisory[], { versions, sistersOf }: Concerns): ProductSeries[] {
  return versions.releases.toReversed().flatMap((release) => {
    const span = spanOf(versions, product, release.name)
    if (span === null) return []
    const verdicts = advisories.map((advisory) => ({
      verdict: affected(advisory, product, { series: release.name }, versions, sistersOf(advisory)),
    }))
    return [{ release, span, counts: countAnswers(verdicts) }]
  })
}
