import { type ReleaseCatalogue, versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import { isPreRelease } from '@/lib/versions/version'
import { type AxisPoint, finalTags } from './nova-axis'

/** Libraries whose options a nova.conf may hold. What two of them offer, the first says. */
export const LIBRARIES = [
  ...['oslo.messaging', 'keystonemiddleware', 'keystoneauth', 'oslo.db', 'oslo.policy', 'oslo.log', 'oslo.concurrency'],
  ...['oslo.middleware', 'oslo.cache', 'oslo.service', 'oslo.limit', 'oslo.reports', 'oslo.utils', 'osprofiler', 'os-vif', 'os-brick'],
  ...['castellan', 'oslo.versionedobjects', 'oslo.privsep', 'oslo.vmware', 'python-keystoneclient', 'oslo.config'],
] as const

const TWO_DAYS_S = 2 * 86_400

/** Release of the axis -> version of a library, `HEAD` for master; nothing where the library was not there yet. */
type LibraryVersions = ReadonlyMap<string, string>

/**
 * The version of a library that a release of Nova is read with: the newest of its series that was there two days after the first
 * release of the series; of its series at all, for the last release. Where the series has none: the newest there was two days after
 * the first release of the series.
 */
export function libraryVersions(
  axis: readonly AxisPoint[],
  library: string,
  folder: string,
  releases: ReleaseCatalogue,
  committed: (release: string) => number,
): LibraryVersions {
  const tags = finalTags(folder)
  const createdAt = new Map(tags.map(({ name, created }) => [name, created]))
  const versions = axis.map(({ release, series, kind, base }) => {
    if (kind === 'master') return [release, 'HEAD'] as const
    const until = committed(base) + TWO_DAYS_S
    const ofSeries = versionsOf(releases, library, series)
      .map(({ version }) => version)
      .filter((version) => createdAt.has(version) && !isPreRelease(version))
    const inTime = ofSeries.filter((version) => kind === 'last' || (createdAt.get(version) ?? 0) <= until)
    const before = tags.filter(({ created }) => created <= until).map(({ name }) => name)
    return [release, newest(inTime) ?? ofSeries[0] ?? newest(before)] as const
  })
  return new Map(versions.flatMap(([release, version]) => (version === undefined ? [] : [[release, version]])))
}

function newest(versions: readonly string[]): string | undefined {
  return versions.toSorted(compareReleases).at(-1)
}
