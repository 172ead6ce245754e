import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import { findRelease, type Release } from '@/lib/facts/openstack/release'
import type { Source } from '@/lib/facts/openstack/words'
import { compareVersions, readVersion, type Version } from '@/lib/versions/version'

/** The versions of a product in one series: `first` and all that follow before `below`. */
export type Span = Readonly<{ first: string; below: string }>

/** Which versions every product had in every series, as far as it could be verified. */
export type ProductVersions = Readonly<{
  /** The day on which the versions were read against their sources. */
  asOf: string
  /** The day on which the dates of the series were read. */
  statusAsOf: string
  /** The day for which the state of a series is worked out: that of the build. */
  today: string
  /** Oldest first. */
  releases: readonly Release[]
  /** By product, then by name of the series as `releases` has it. */
  spans: ReadonlyMap<string, ReadonlyMap<string, Span>>
  /** Where the versions of a product come from. */
  sources: ReadonlyMap<string, readonly Source[]>
  /** Which versions came out, and when. */
  catalogue: ReleaseCatalogue
}>

/** The versions of a product in a series; null where they are not known. */
export function spanOf({ spans }: ProductVersions, product: string, series: string): Span | null {
  return spans.get(product)?.get(series) ?? null
}

/** The series that a version of a product belongs to; null where it is not known, or where the version never left development. */
export function seriesOf({ releases, spans }: ProductVersions, product: string, version: Version): Release | null {
  for (const [series, { first, below }] of spans.get(product) ?? []) {
    const [from, to] = [readVersion(first), readVersion(below)]
    if (from !== null && to !== null && compareVersions(from, version) <= 0 && compareVersions(version, to) < 0)
      return findRelease(releases, series)
  }
  return null
}
