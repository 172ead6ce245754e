import { dayOf } from '@/lib/facts/openstack/release'
import { firstAbove, type Out, type ProductReleases } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { compareVersions, isPreRelease, type Version } from '@/lib/versions/version'

/** A version of a product, with what is known of it. */
export type Subject = Readonly<{
  value: Version
  text: string
  /** Its position among all versions of the product that came out; null for one that did not. */
  at: number | null
  isPreRelease: boolean
  /** None of its series had come out when the releases were read: it stands for the first that will. */
  isToCome: boolean
  /** Position of its series; null where it is not known. */
  series: number | null
  seriesName: string
  /** It came out no earlier, and no later; null where that is not known. */
  notBefore: string | null
  notAfter: string | null
  releases: ProductReleases
  seriesOf: (version: Version) => number | null
}>

export type InSeries = Pick<Subject, 'series' | 'seriesName'>

/** Each version that came out is asked about for every advisory of its product. */
const subjects = new WeakMap<Out, Subject>()

/** A version that came out, as it is judged. */
export function subjectOf(out: Out, releases: ProductReleases, versions: ProductVersions): Subject {
  const known = subjects.get(out)
  if (known !== undefined) return known
  const subject = newSubject(out, releases, versions)
  subjects.set(out, subject)
  return subject
}

function newSubject(out: Out, releases: ProductReleases, versions: ProductVersions): Subject {
  const release = versions.releases[out.series]
  return {
    ...{
      value: out.value,
      text: out.version,
      at: orNull(releases.all.indexOf(out)),
      isPreRelease: false,
      isToCome: false,
      notBefore: out.notBefore,
      notAfter: out.notAfter,
    },
    series: out.series < 0 ? null : out.series,
    seriesName: release?.name ?? 'no series',
    releases,
    seriesOf: (version) => seriesAt(releases, version),
  }
}

/** A version that somebody runs: what is known of it where it came out, else only between which others it lies. */
export function subjectAt(value: Version, text: string, releases: ProductReleases, versions: ProductVersions): Subject {
  const at = firstAbove(releases, value)
  const out = releases.all[at - 1]
  if (out !== undefined && compareVersions(out.value, value) === 0) return { ...subjectOf(out, releases, versions), text }
  const series = seriesAt(releases, value)
  const release = series === null ? undefined : versions.releases[series]
  const before = out
  return {
    ...{
      value,
      text,
      at: null,
      series,
      isPreRelease: isPreRelease(text),
      isToCome: false,
      releases,
      seriesOf: (version) => seriesAt(releases, version),
    },
    seriesName: release?.name ?? 'its series',
    notBefore: before?.series === series ? (before?.notBefore ?? null) : null,
    notAfter: null,
  }
}

/** The series that a version belongs to, also one that never came out; null where it may be of the next. */
function seriesAt(releases: ProductReleases, version: Version): number | null {
  const at = firstAbove(releases, version)
  const [before, after] = [releases.all[at - 1], releases.all[at]]
  const isLike = (other: Out | undefined, count: number) =>
    other !== undefined && other.value.era === version.era && part(other.value, count) === part(version, count)
  if (before !== undefined && compareVersions(before.value, version) === 0) return orNull(before.series)
  if (before !== undefined && after !== undefined && before.series === after.series) return orNull(before.series)
  const count = version.era === 'year' ? 2 : 1
  if (after !== undefined && isLike(after, count) && !isLike(before, count)) return orNull(after.series)
  return isLike(before, count) ? orNull(before?.series ?? -1) : null
}

const orNull = (series: number) => (series < 0 ? null : series)
const part = ({ parts }: Version, count: number) => Array.from({ length: count }, (_, at) => parts[at] ?? 0).join('.')

/** A first version that a series would begin with, where none came out yet: above all that did. */
export function subjectToCome(series: number, releases: ProductReleases, versions: ProductVersions): Subject | null {
  const newest = releases.all.at(-1)
  const release = versions.releases[series]
  if (newest === undefined || release === undefined || newest.series < 0 || newest.series >= series) return null
  const value: Version = { era: 'number', parts: [(newest.value.parts[0] ?? 0) + 1], pre: newest.value.pre }
  return {
    ...{
      value,
      text: `The next version, that of ${release.name},`,
      at: null,
      isPreRelease: false,
      isToCome: true,
      series,
      seriesName: release.name,
      releases,
    },
    ...{ notBefore: dayOf(release), notAfter: null, seriesOf: (version) => seriesAt(releases, version) },
  }
}
