import type { Release } from '@/lib/facts/openstack/release'
import { hasEnded, stateOn } from '@/lib/facts/openstack/state-on'
import type { FlawOfProduct } from '@/lib/library/indexes/flaws-by-product'
import { entriesIn, type ProductFlaw, productFlaws } from '@/lib/library/indexes/product-flaws'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'
import type { Concerns } from '@/lib/versions/concern'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { spanOf } from '@/lib/versions/span-of'

/** What the page of a product tells of its series. */
export type ProductView = Readonly<{
  /** Those that have not reached their end of life, newest first. */
  series: readonly Release[]
  /** Flaws that affect one of them, or of which it cannot be told. */
  shown: readonly ProductFlaw[]
  /** How many affect none of them. */
  safe: number
  /** What needs action on each of those that are maintained. */
  parts: readonly Readonly<{ release: Release; affected: readonly SeriesFlaw[] }>[]
}>

/**
 * Null for a product that no series contains.
 *
 * @param names Every spelling of the product.
 * @param flaws Its own.
 */
export function productView(names: readonly string[], flaws: readonly FlawOfProduct[], concerns: Concerns): ProductView | null {
  const { versions } = concerns
  if (!names.some((name) => isContained(name, versions))) return null
  const series = versions.releases.filter((release) => isLiving(release, versions)).toReversed()
  const all = productFlaws(flaws, series, concerns)
  const shown = all.filter(({ cells }) => cells.some(({ verdict }) => verdict.answer !== 'not-affected'))
  return {
    series,
    shown,
    safe: all.length - shown.length,
    parts: series.flatMap((release, at) =>
      isMaintained(release, versions) ? [{ release, affected: entriesIn(shown, at, release, concerns) }] : [],
    ),
  }
}

/** Whether the page of a product has a part on a series. */
export const hasPart = (product: string, release: Release, versions: ProductVersions) =>
  isMaintained(release, versions) && isContained(product, versions)

const isMaintained = (release: Release, { today }: ProductVersions) => stateOn(release, today).state === 'maintained'

const isContained = (product: string, versions: ProductVersions) =>
  versions.releases.some((release) => spanOf(versions, product, release.name) !== null)

const isLiving = (release: Release, { today }: ProductVersions) =>
  !hasEnded(release, today) && stateOn(release, today).state !== 'in-development'

/** Up to so many flaws stand on the page of a product, for each of its series; of more, the gravest. */
const [LONGEST, GRAVEST, GRAVEST_OF_SERIES] = [100, 20, 6]

/** How many flaws of a long list are shown in the table, and on each series; the pages of the series have all. Null: all of them. */
export const gravestOf = ({ shown }: Pick<ProductView, 'shown'>): Readonly<{ inTable: number; onSeries: number }> | null =>
  shown.length > LONGEST ? { inTable: GRAVEST, onSeries: GRAVEST_OF_SERIES } : null
