import type { Deliverable, ReleasedVersion } from '@/lib/facts/catalogues/deliverable'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import { isPreRelease, readVersion } from '@/lib/versions/version'

/** A series of OpenStack, as it was written down at the commit of the catalogue. */
export type Series = Readonly<{
  /** Lower case: `gazpacho`. */
  name: string
  /** `2026.1`; null before 2023.1. */
  id: string | null
  /** The status on the day of the catalogue: work out that of another day from the dates. */
  status: string
  initialRelease: string | null
  endOfLife: string | null
  isSlurp: boolean
  nextPhase: Readonly<{ status: string; date: string | null }> | null
}>

export type ReleaseCatalogue = Readonly<{
  commit: string
  /** The day of the commit: nothing later is known. */
  date: string
  /** Newest first. */
  series: readonly Series[]
  /** Names of the deliverables. */
  names: readonly string[]
  /**
   * A deliverable by its name, in lower case, or that of a package or repository of it.
   *
   * @throws Error where the entry of the file is not one of a deliverable.
   */
  find: (product: string) => Deliverable | null
}>

/** The part of a catalogue that answers rest on. */
export type KnownReleases = Pick<ReleaseCatalogue, 'date'> & Readonly<{ find: (product: string) => KnownDeliverable | null }>
type KnownDeliverable = Pick<Deliverable, 'name' | 'type' | 'versions'>

/** A deliverable by its name, package or repository: `nova`, `openstack-placement`, `openstack/nova`. */
export function findDeliverable<T>({ find }: Readonly<{ find: (product: string) => T | null }>, product: string): T | null {
  return find(product.toLowerCase().replace(/^openstack\//, ''))
}

/** A series by name or number, in any case: `Yoga`, `2025.1`, `2025.1 Epoxy`, `epoxy`. */
export function findSeries({ series }: ReleaseCatalogue, text: string): Series | null {
  const words = text.trim().toLowerCase().split(/\s+/)
  return series.find(({ name, id }) => words.every((word) => word === name || word === id)) ?? null
}

/** Every version of a product, pre-releases included, oldest first; of one series where that is given; none of an unknown product. */
export function versionsOf(catalogue: ReleaseCatalogue, product: string, series?: string): readonly ReleasedVersion[] {
  const versions = findDeliverable(catalogue, product)?.versions ?? []
  if (series === undefined) return versions
  const wanted = findSeries(catalogue, series)?.name ?? series
  return versions.filter((each) => each.series === wanted)
}

/** Whether a version, or pre-release, came out before the day of the catalogue. `22.1` is `22.1.0`. */
export function isReleased(catalogue: KnownReleases, product: string, version: string): boolean {
  return released(catalogue, product, version) !== null
}

/** The series in which a version came out; null for a version that never did, or outside of the cycle. */
export function seriesOfVersion(catalogue: ReleaseCatalogue, product: string, version: string): Series | null {
  const found = released(catalogue, product, version)
  return found === null ? null : (catalogue.series.find(({ name }) => name === found.series) ?? null)
}

/**
 * The first version at or above a bound that came out: what to install where a range ends at that bound.
 *
 * @param within Of one series, or only below another bound.
 * @returns null where none had come out on the day of the catalogue, and for a bound that is no version; never a pre-release.
 */
export function firstReleasedAtOrAbove(
  catalogue: ReleaseCatalogue,
  product: string,
  bound: string,
  within: Readonly<{ series?: string; below?: string }> = {},
): ReleasedVersion | null {
  const { series, below } = within
  if (readVersion(bound) === null) return null
  const found = versionsOf(catalogue, product, series).find(
    ({ version }) =>
      !isPreRelease(version) && compareReleases(version, bound) >= 0 && (below === undefined || compareReleases(version, below) < 0),
  )
  return found ?? null
}

function released(catalogue: KnownReleases, product: string, version: string): ReleasedVersion | null {
  if (readVersion(version) === null) return null
  return findDeliverable(catalogue, product)?.versions.find((each) => compareReleases(each.version, version) === 0) ?? null
}
