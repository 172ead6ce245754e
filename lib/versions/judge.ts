import { byBounds } from '@/lib/versions/by-bounds'
import { seriesByWords, versionByWords } from '@/lib/versions/by-words'
import { EXACT, isOpen, isSafe, type Judgement, NAMED, together } from '@/lib/versions/judgement'
import type { Entry, Statement } from '@/lib/versions/statement'
import type { InSeries, Subject } from '@/lib/versions/subject'
import { compareVersions, type Version } from '@/lib/versions/version'

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
    if (first !== undefined) return ofWhole([first, ...others], subjects)
    if (entry.named.has(series)) return seriesByWords(entry, statement, { series, seriesName })
    return isOpen(`The advisory states versions, and those of ${seriesName} are not known here.`)
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
function ofWhole(judged: readonly [Judgement, ...Judgement[]], subjects: readonly Subject[]): Judgement {
  const newest = judged.findLast(({ answer }) => answer === 'affected')
  return newest === undefined ? together(judged) : { ...newest, reason: wholeReason(judged, subjects) }
}

/** Which versions of the series are affected: runs of those that came out. */
function wholeReason(judged: readonly Judgement[], subjects: readonly Subject[]): string {
  if (judged.every(({ answer }) => answer === 'affected'))
    return `Every version of the series, from ${subjects[0]?.text} on, is in the stated range.`
  const runs: (readonly [first: string, last: string])[] = []
  judged.forEach(({ answer }, at) => {
    const text = subjects[at]?.text ?? ''
    const last = runs.at(-1)
    if (answer !== 'affected') return
    if (last !== undefined && judged[at - 1]?.answer === 'affected') runs[runs.length - 1] = [last[0], text]
    else runs.push([text, text])
  })
  const which = runs.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(' and ')
  return `In this series, the stated range includes ${which}.`
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
const BY_COMMIT = isOpen('The record names the commit of the fix, but not the first version that has it.')

const STATUS_WORDS = { fixed: 'fixed', 'not-affected': 'not affected', 'under-investigation': 'still under investigation' } as const

/** What a document calls fixed, not affected or under investigation is never said to be affected. */
function ofStatus({ written, intervals }: Entry, subject: Subject | null): Judgement {
  const words = STATUS_WORDS[written.status ?? 'under-investigation']
  const isNamed = subject !== null && (intervals ?? []).some(({ from, to }) => isWithin(subject.value, from?.version, to?.version))
  if (written.status === 'under-investigation' || !isNamed) return isOpen(`The advisory names the product as ${words}.`)
  const judged = isSafe(written.inWords ? NAMED : EXACT, `The advisory calls ${subject.text} ${words}.`)
  return written.status === 'not-affected' ? { ...judged, isWord: true } : judged
}

const isWithin = (version: Version, from: Version | undefined, to: Version | undefined) =>
  (from === undefined || compareVersions(version, from) >= 0) && (to === undefined || compareVersions(version, to) <= 0)
