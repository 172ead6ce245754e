import type { Rating } from '@/lib/advisory/advisory'
import type { Release } from '@/lib/facts/openstack/release'
import { type FlawPart, flawPart } from '@/lib/library/indexes/flaw-part'
import type { Flaw } from '@/lib/library/indexes/flaws-among'
import type { FlawOfProduct } from '@/lib/library/indexes/flaws-by-product'
import { actionOn } from '@/lib/library/indexes/remedy'
import { adviceOf, ratingOf, type SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import { GRAVITIES, gravityOf } from '@/lib/library/indexes/worst-first'
import type { Concerns } from '@/lib/versions/concern'
import { conditionsOf } from '@/lib/versions/conditions'
import { partOf } from '@/lib/versions/part-of'

/** What one flaw means for a product in several series. */
export type ProductFlaw = Readonly<{
  flaw: Flaw
  rating: Rating | null
  /** In the order of the series. */
  cells: readonly FlawPart[]
}>

/**
 * What the flaws of a product mean for each of the series.
 *
 * @returns The gravest first; of equals in the order given.
 */
export function productFlaws(flaws: readonly FlawOfProduct[], series: readonly Release[], concerns: Concerns): readonly ProductFlaw[] {
  return flaws
    .map(({ flaw, product }) => ({
      flaw,
      rating: ratingOf(flaw),
      cells: series.map((release) => flawPart(flaw, product, release, concerns)),
    }))
    .toSorted((a, b) => GRAVITIES.indexOf(gravityOf(a)) - GRAVITIES.indexOf(gravityOf(b)))
}

/** What affects a product in one of the series, as entries of a list. */
export function entriesIn(all: readonly ProductFlaw[], at: number, release: Release, concerns: Concerns): SeriesFlaw[] {
  return all.flatMap(({ flaw, cells }) => {
    const part = cells[at]
    return part?.verdict.answer === 'affected' ? [entryOf(flaw, part, release, concerns)] : []
  })
}

/** An entry about one product of a flaw: its conditions are those of that product. */
export function entryOf(flaw: Flaw, part: FlawPart, release: Release, { versions }: Concerns): SeriesFlaw {
  const { advisory } = flaw
  const own = partOf(advisory, `as ${part.product}`, ({ product }) => product === part.product)
  return {
    ...{ flaw, rating: ratingOf(flaw), parts: [part], group: part.verdict.answer, decidedBy: [], advice: adviceOf(advisory) },
    conditions: conditionsOf(own, { series: release.name }, versions),
    action: actionOn(release, advisory, part.verdict),
  }
}
