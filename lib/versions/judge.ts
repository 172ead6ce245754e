import { dayOf } from '@/lib/facts/openstack/release'
import { byBounds } from '@/lib/versions/by-bounds'
import { seriesByWords, versionByWords } from '@/lib/versions/by-words'
import { EXACT, isOpen, isSafe, type Judgement, NAMED, together } from '@/lib/versions/judgement'
import type { InSeries, Subject } from '@/lib/versions/made-with-fix'
import { firstAbove, type Out, type ProductReleases } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Entry, Statement } from '@/lib/versions/statement'
import { compareVersions, isPreRelease, type Version } from '@/lib/versions/version'

/** What a record says of one version of a product that it names. */
export function judgeVersion(statement: Statement, subject: Subject): Judgement {
  const [first, ...others] = statement.entries.map((entry) => ofEntry(entry, statement, subject))
  return first === undefined ? isOpen('The advisory does not name the product.') : together([first, ...others])
}

/**
 * What a record says of a series: of its versions where it gives bounds, else of the series by its name.
 *
 * @param subjects The versions of the product that came out in the series, or the one that is to come; empty where none is known.
 */
export function judgeSeries(statement: Statement, subjects: readonly Subject[], series: number, seriesName: string): Judgement {
  const judged = statement.entries.map((entry) => {
    if (entry.kind === 'fixed-by-commit') return BY_COMMIT
    if (entry.kind !== 'bounds' && entry.written.status === undefined) return byName(entry, statement, subjects, { series, seriesName })
    const [first, ...others] = subjects.map((subject) => ofEntry(entry, statement, subject))
    if (first !== undefined) return ofWhole([first, ...others])
    if (entry.named.has(series)) return seriesByWords(entry, statement, { series, seriesName })
    return isOpen(`The advisory gives versions, and those of ${seriesName} are not known here.`)
  })
  const [first, ...others] = judged
  return first === undefined ? isOpen('The advisory does not name the product.') : together([first, ...others])
}

/** By the name of the series; what its words leave open, each of its versions may settle. */
function byName(entry: Entry, statement: Statement, subjects: readonly Subject[], inSeries: InSeries): Judgement {
  const judged = seriesByWords(entry, statement, inSeries)
  const [first, ...others] = subjects
  if (judged.answer === 'affected')
    return existed(entry, statement, first, inSeries) ? judged : isOpen(`No version of ${inSeries.seriesName} is known.`)
  if (judged.answer !== 'cannot-be-told' || first === undefined) return judged
  const versions = [first, ...others].map((subject) => versionByWords(entry, statement, subject))
  const [one] = versions
  return one !== undefined && versions.every(({ answer }) => answer === 'not-affected') ? one : judged
}

/** What is said of all versions holds of those that a product had: where the first that is known came later, only what is named had some. */
function existed({ named }: Entry, { fixes, firstSeries }: Statement, first: Subject | undefined, { series }: InSeries): boolean {
  if (first !== undefined || series === null || firstSeries === null) return true
  return series >= firstSeries || named.has(series) || fixes.named.has(series)
}

/** The newest of the affected versions speaks for a series, for what it says of the end holds for what is to be installed. */
function ofWhole(judged: readonly [Judgement, ...Judgement[]]): Judgement {
  return judged.findLast(({ answer }) => answer === 'affected') ?? together(judged)
}

function ofEntry(entry: Entry, statement: Statement, subject: Subject): Judgement {
  if (entry.written.status !== undefined) return ofStatus(entry, subject)
  if (entry.kind === 'fixed-by-commit') return BY_COMMIT
  if (entry.kind !== 'bounds') return versionByWords(entry, statement, subject)
  const judged = byBounds(entry, statement, subject)
  if (judged.answer === 'affected' || subject.series === null || !entry.named.has(subject.series)) return judged
  const named = versionByWords(entry, statement, subject)
  return named.answer === 'affected' ? { ...named, reason: `${named.reason.slice(0, -1)}, although its ranges leave it out.` } : judged
}

/** `>=0` beside a commit with the fix says where the flaw is mended, and nothing of versions. */
const BY_COMMIT = isOpen('The record knows the fix by its commit, and not the first version that holds it.')

const STATUS_WORDS = { fixed: 'fixed', 'not-affected': 'not affected', 'under-investigation': 'still under investigation' } as const

/** What a document calls fixed, not affected or under investigation is never said to be affected. */
function ofStatus({ written, intervals }: Entry, subject: Subject | null): Judgement {
  const words = STATUS_WORDS[written.status ?? 'under-investigation']
  const isNamed = subject !== null && (intervals ?? []).some(({ from, to }) => isWithin(subject.value, from?.version, to?.version))
  if (written.status === 'under-investigation' || !isNamed)
    return isOpen(`The advisory names ${written.text || 'the product'} as ${words}.`)
  return isSafe(written.inWords ? NAMED : EXACT, `The advisory calls ${subject.text} ${words}.`)
}

const isWithin = (version: Version, from: Version | undefined, to: Version | undefined) =>
  (from === undefined || compareVersions(version, from) >= 0) && (to === undefined || compareVersions(version, to) <= 0)

/** A version that came out, as it is judged. */
export function subjectOf(out: Out, releases: ProductReleases, versions: ProductVersions): Subject {
  const release = versions.releases[out.series]
  return {
    ...{ value: out.value, text: out.version, isPreRelease: false, isToCome: false, notBefore: out.notBefore, notAfter: out.notAfter },
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
export function seriesAt(releases: ProductReleases, version: Version): number | null {
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
      isPreRelease: false,
      isToCome: true,
      series,
      seriesName: release.name,
      releases,
    },
    ...{ notBefore: dayOf(release), notAfter: null, seriesOf: (version) => seriesAt(releases, version) },
  }
}
