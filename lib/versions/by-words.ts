import { addDays } from '@/lib/facts/age/day'
import { EXACT, GENERAL, isAffected, isOpen, isSafe, type Judgement, NAMED } from '@/lib/versions/judgement'
import { isLeftOut, isMadeWithFix } from '@/lib/versions/made-with-fix'
import { BEFORE_RELEASE } from '@/lib/versions/series-bounds'
import type { Entry, Statement } from '@/lib/versions/statement'
import type { InSeries, Subject } from '@/lib/versions/subject'
import { compareVersions, readVersion } from '@/lib/versions/version'

/** What the words of an entry say of a series: series by name, "all versions", "up to Queens". */
export function seriesByWords(entry: Entry, statement: Statement, subject: InSeries): Judgement {
  const { series, seriesName } = subject
  if (series === null) return isOpen('The advisory names series, and it is not known here which one this version belongs to.')
  const { openEnds, named, kind, written } = entry
  if (statement.unsure.has(series)) return isOpen(`The advisory itself says only that ${seriesName} might be affected.`)
  const isBefore = openEnds.to !== null && series <= openEnds.to
  const isSupported = !/\bsupported\b/i.test(written.text) || statement.wasSupported(series) || statement.fixes.named.has(series)
  if (named.has(series) || (isBefore && isSupported)) return ofNamed(entry, statement, subject, series)
  const made = isMadeWithFix(statement, subject)
  if (made !== null) return made
  const out = statement.wasOut(series)
  const { published } = statement
  if (openEnds.from !== null && series >= openEnds.from)
    return out === true
      ? isAffected(
          NAMED,
          `The advisory says “${shortened(written.text)}”, and ${seriesName} was out when it was published on ${published}.`,
        )
      : isOpen(`The advisory says “${shortened(written.text)}”, and it cannot be told whether that includes ${seriesName}.`)
  if (kind === 'all' || kind === 'all-supported') return ofAll(kind, statement, subject, series)
  const library = statement.fixedBy(series)
  if (library !== null)
    return isSafe(NAMED, `The advisory says that ${library} has the fix, and ${seriesName} contains that version or a newer one.`)
  if (statement.fixedFrom.series.some((each) => each <= series))
    return isSafe(NAMED, `The advisory says that the flaw was fixed in ${seriesName} or earlier.`)
  if (out === true && statement.fixes.named.has(series) && kind !== 'series')
    return isAffected(GENERAL, `The advisory has a patch for ${seriesName}, which was out when it was published on ${published}.`)
  if (kind === 'series') return isLeftOut(statement, subject, 'it names other series')
  if (kind === 'nothing') return isOpen('The advisory names no versions and no series.')
  return isOpen('The versions are stated only in prose, which is shown but not interpreted.')
}

function ofNamed({ written, named, seriesBounds }: Entry, statement: Statement, subject: InSeries, series: number): Judgement {
  const { seriesName } = subject
  if (seriesBounds.get(series) === BEFORE_RELEASE)
    return isSafe(NAMED, `Of ${seriesName} the advisory names milestones before its release.`)
  const { fixes, wasOut } = statement
  if (wasOut(series) === false && [...fixes.named].some((each) => each <= series)) {
    const made = isMadeWithFix(statement, subject)
    if (made !== null) return made
  }
  if (named.has(series)) return isAffected(NAMED, `The advisory names ${seriesName}.`)
  return isAffected(NAMED, `The advisory says “${shortened(written.text)}”, which includes ${seriesName}.`)
}

function ofAll(kind: 'all' | 'all-supported', statement: Statement, { seriesName }: InSeries, series: number): Judgement {
  const { published, wasOut, wasSupported, fixes, newestNamed } = statement
  const out = wasOut(series)
  if (out === null && kind === 'all' && newestNamed !== null && series <= newestNamed)
    return isAffected(GENERAL, `All versions are affected, and ${seriesName} is no newer than the series that the advisory names.`)
  if (out === null && fixes.named.has(series))
    return isAffected(
      GENERAL,
      `${kind === 'all' ? 'All' : 'All supported'} versions are affected, and the advisory has a patch for ${seriesName}.`,
    )
  if (out === null) return isOpen('All versions that existed are affected, but the advisory has no date.')
  if (!out) return isOpen(`All versions that existed on ${published} are affected; ${seriesName} came later, and no fix is named.`)
  if (kind === 'all')
    return isAffected(GENERAL, `All versions are affected, and ${seriesName} was out when the advisory was published on ${published}.`)
  if (wasSupported(series) || fixes.named.has(series))
    return isAffected(
      GENERAL,
      `All supported versions are affected, and ${seriesName} was maintained when the advisory was published on ${published}.`,
    )
  return isOpen(
    `All supported versions are affected, and ${seriesName} was not maintained when the advisory was published on ${published}.`,
  )
}

/** A point release is frozen before its day: one that came out within a week of the fix need not hold it. */
const DAYS_TO_RELEASE = 7

/** What the words of an entry say of one version: its series, and whether the version came before the fix on its branch. */
export function versionByWords(entry: Entry, statement: Statement, subject: Subject): Judgement {
  const ofSeries = seriesByWords(entry, statement, subject)
  const { series, text } = subject
  const bound = series === null ? undefined : entry.seriesBounds.get(series)
  const end = bound === undefined ? null : readVersion(bound)
  if (end !== null) {
    return compareVersions(subject.value, end) < 0
      ? isAffected(EXACT, `${text} lies before ${bound}, the end that the advisory gives for ${subject.seriesName}.`)
      : isSafe(EXACT, `${text} lies at or after ${bound}, the end that the advisory gives for ${subject.seriesName}.`)
  }
  const { published, fixes, fixedFrom } = statement
  if (fixedFrom.versions.some((version) => compareVersions(version, subject.value) <= 0))
    return isSafe(NAMED, `${text} is not older than the version in which the advisory says that the flaw is fixed.`)
  if (ofSeries.answer !== 'affected' || series === null || !fixes.named.has(series)) return ofSeries
  if (published !== null && subject.notAfter !== null && subject.notAfter <= published) return ofSeries
  if (published !== null && subject.notBefore !== null && subject.notBefore > addDays(published, DAYS_TO_RELEASE))
    return isSafe(
      ofSeries.exactness,
      `${text} came out on its branch after the advisory of ${published}, which names a fix for that branch.`,
    )
  return isOpen(`The advisory names ${subject.seriesName} and a fix on its branch; whether ${text} came before it cannot be told.`)
}

const LONGEST = 80
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : text)
