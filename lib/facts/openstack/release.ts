import type { ReleaseEntry } from '@/lib/facts/openstack/release-file'

/** How OpenStack looks after a series, best first. */
export type ReleaseStatus = 'in-development' | 'maintained' | 'unmaintained' | 'end-of-life'

/** A series with its dates, and the day on which they were read. No state: `stateOn` works it out for a day. */
export type Release = ReleaseEntry & Readonly<{ readOn: string }>

/** The day a series was or is to be released. */
export function dayOf({ released, planned }: Release): string {
  return released ?? planned ?? '' // the schema has one of them
}

/**
 * Find a series by its name, by the number in it, or by its code name, in any case: `2024.1 Caracal`, `2024.1`, `caracal`.
 *
 * @returns null where there is no such series.
 */
export function findRelease(releases: readonly Release[], name: string): Release | null {
  const known = index.get(releases) ?? byName(releases)
  index.set(releases, known)
  return known.get(name.trim().toLowerCase()) ?? null
}

/** Every advisory is asked about every series: the names of a list are read once. */
const index = new WeakMap<readonly Release[], ReadonlyMap<string, Release>>()

function byName(releases: readonly Release[]): Map<string, Release> {
  const known = new Map<string, Release>()
  for (const release of releases)
    for (const name of [release.name, ...release.name.split(' ')].map((each) => each.toLowerCase()))
      if (!known.has(name)) known.set(name, release)
  return known
}
