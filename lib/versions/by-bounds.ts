import { type End, holds, type Interval } from '@/lib/versions/interval'
import { EXACT, isAffected, isOpen, isSafe, type Judgement, NAMED } from '@/lib/versions/judgement'
import { isLeftOut, isMadeWithFix } from '@/lib/versions/made-with-fix'
import { firstAbove } from '@/lib/versions/product-releases'
import type { Entry, Statement } from '@/lib/versions/statement'
import type { Subject } from '@/lib/versions/subject'
import { compareVersions, type Version } from '@/lib/versions/version'

const UNREADABLE = 'One of the stated bounds is not a version that can be compared.'

/**
 * What the bounds of an entry say of one version.
 *
 * A lower bound is believed. An upper bound that is itself not affected is the first version without the flaw on its branch. One that is
 * itself affected is only the last that its authors knew: behind it a version is safe where a fix is named for its branch, where its series
 * was made with the fix, or where it was out already and was left out.
 */
export function byBounds(entry: Entry, statement: Statement, subject: Subject): Judgement {
  const intervals = entry.intervals ?? []
  const exactness = entry.written.inWords ? NAMED : EXACT
  const around = intervals.find((one) => holds(one, subject.value))
  if (around !== undefined && subject.isToCome)
    return isOpen(`No version of ${subject.seriesName} had come out when the releases were read.`)
  if (around !== undefined) {
    const endsAt = around.to?.isIncluded === false ? around.to.text : null
    return isAffected(exactness, `${subject.text} lies in the stated range: ${wordsOf(around)}.`, endsAt)
  }
  if (entry.hasUnread) return isOpen(UNREADABLE)
  const before = intervals.findLast(({ to }) => to !== null && isBehind(subject.value, to))
  if (before?.to) return behind(before, before.to, entry, statement, subject)
  const [first] = intervals
  if (first === undefined) return isOpen('The stated ranges contain no version.')
  if (isOne(first)) return isLeftOut(statement, subject, `it names ${first.from?.text} first`)
  return isSafe(exactness, `${subject.text} lies before ${first.from?.text ?? ''}, where the affected versions begin.`)
}

function behind(interval: Interval, end: End, { written }: Entry, statement: Statement, subject: Subject): Judgement {
  const { text } = subject
  const exactness = written.inWords ? NAMED : EXACT
  if (subject.isPreRelease) return isOpen(`${text} came before its release, and the advisory does not say which candidates have the fix.`)
  if (!end.isIncluded) return isSafe(exactness, `${text} lies at or after ${end.text}, where the affected versions end.`)
  const next = subject.releases.all[firstAbove(subject.releases, end.version)]
  const isReleased = next !== undefined && compareVersions(subject.value, next.value) >= 0
  const fixed = statement.fixes.versions.find((version) => compareVersions(version, subject.value) <= 0)
  if (fixed !== undefined || statement.fixedFrom.versions.some((version) => compareVersions(version, subject.value) <= 0))
    return isSafe(NAMED, `${text} lies after ${end.text}, and the advisory names an older version with the fix.`)
  if (isReleased && isOne(interval) && statement.endsInFixes)
    return isSafe(exactness, `The advisory names ${end.text} alone of its series, and ${text} came later.`)
  const endSeries = subject.seriesOf(end.version)
  if (isReleased && endSeries !== null && subject.series === endSeries && statement.fixes.named.has(endSeries))
    return isSafe(NAMED, `${text} came after ${end.text}, the last affected version of its branch, for which a fix is named.`)
  if (subject.series !== null && endSeries !== null && subject.series > endSeries) {
    const made = isMadeWithFix(statement, subject)
    if (made !== null) return made
    if (statement.wasOut(subject.series) === true) return isLeftOut(statement, subject, `it names versions up to ${end.text}`)
  }
  if (statement.published !== null && subject.notAfter !== null && subject.notAfter <= statement.published && statement.fixes.hasChanges)
    return isSafe(
      NAMED,
      `${text} was out when the advisory was published on ${statement.published}, which names versions up to ${end.text}.`,
    )
  return isOpen(`${text} lies after ${end.text}, the newest version known to be affected, and no fix is named for it.`)
}

function isBehind(version: Version, { version: end, isIncluded }: End): boolean {
  const order = compareVersions(version, end)
  return order > 0 || (order === 0 && !isIncluded)
}

const isOne = ({ from, to }: Interval) => from !== null && to !== null && compareVersions(from.version, to.version) === 0

function wordsOf({ from, to }: Interval): string {
  if (from === null && to === null) return 'all versions'
  if (from !== null && to !== null && compareVersions(from.version, to.version) === 0) return from.text
  const start = from === null ? '' : `${from.isIncluded ? 'from' : 'after'} ${from.text} `
  if (to === null) return `${start}on`
  return `${start}${to.isIncluded ? `up to and including ${to.text}` : `to before ${to.text}`}`
}
