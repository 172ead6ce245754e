import type { Advisory } from '@/lib/advisory/advisory'
import type { Reference } from '@/lib/advisory/reference'
import type { Running } from '@/lib/versions/affects'
import { answerOf } from '@/lib/versions/answer-of'
import { isOfOther, seriesIn } from '@/lib/versions/fix-branches'
import type { Asked } from '@/lib/versions/judged-by'
import { releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Stated } from '@/lib/versions/statement'
import { subjectOf } from '@/lib/versions/subject'
import type { Verdict } from '@/lib/versions/verdict'
import { compareVersions } from '@/lib/versions/version'

/** Where an operator finds a product without the problem. */
export type Fix =
  /** The first version of the series that came out and is not affected; `date` is null where the day is not known. */
  | Readonly<{ kind: 'released'; version: string; date: string | null }>
  /** The affected versions end, but none of the series had come out without the problem on the day of the catalogue. */
  | Readonly<{ kind: 'unreleased' }>
  /** The affected versions end, and which versions of the series came out, or hold the fix, is not known. */
  | Readonly<{ kind: 'unknown' }>

/**
 * The fix for one product in its series: the first version that came out after the one that somebody runs, or after all affected ones of
 * the series, and is not affected.
 *
 * An upper bound says where the affected versions end, not what to install: `<31.2.1` was fixed in 31.3.0, for there never was a 31.2.1.
 *
 * @param records Of one flaw: what is not affected is so by all of them together.
 * @param asked As `affected` was asked.
 * @returns null where nothing is affected, or no end is stated.
 */
export function fixOf(records: readonly Stated[], product: string, verdict: Verdict, asked: Asked, versions: ProductVersions): Fix | null {
  if (verdict.answer !== 'affected') return null
  const known = releasesOf(versions, product)
  const [subject] = asked.subjects
  const isAfter = asked.series === null ? subject : undefined
  const series = asked.series ?? subject?.series ?? -1
  const released = (known.bySeries.get(series) ?? []).filter(({ value }) => !isAfter || compareVersions(value, isAfter.value) > 0)
  const answers = released.map((out) => answerOf(records, product, subjectOf(out, known, versions), versions))
  const firstSafe = answers.findIndex((answer) => answer !== 'affected')
  const next = isAfter ? (firstSafe < 0 ? released.length : firstSafe) : answers.lastIndexOf('affected') + 1
  const found = released[next]
  if (found !== undefined && answers[next] === 'not-affected') return { kind: 'released', version: found.version, date: found.date }
  if (found !== undefined) return { kind: 'unknown' }
  if (!hasEnd(records, verdict)) return null
  return { kind: (known.bySeries.get(series) ?? []).length === 0 ? 'unknown' : 'unreleased' }
}

const hasEnd = (records: readonly Stated[], verdict: Verdict) =>
  verdict.answer === 'affected' &&
  (verdict.endsAt !== null || records.some(({ references }) => references.some(({ type }) => type === 'fix')))

/**
 * The changes that records list for what somebody runs: those of its series and, for a version, of its bugfix branch; those without a
 * branch where none has one.
 *
 * @param product Changes for another product of the advisory are left out.
 */
export function patchesOf(
  records: readonly Pick<Advisory, 'references' | 'affected' | 'published'>[],
  product: string | null,
  series: number | null,
  { releases }: ProductVersions,
  running?: Running,
): Reference[] {
  const found = records.flatMap(({ references, affected, published }) => {
    const others = new Set(affected.flatMap((each) => (each.product === null || each.product === product ? [] : [each.product])))
    const own = references.filter(({ type, label }) => type === 'fix' && !isOfOther(label ?? '', product, others))
    const named = own.map(({ label }) => seriesIn(label ?? '', published, releases))
    const isBranched = named.some(({ length }) => length > 0)
    return own.filter(({ label }, at) => {
      if (!isBranched) return true
      const branch = /\bbugfix\/(\d+\.\d+)/.exec(label ?? '')?.[1]
      if (branch !== undefined) return running !== undefined && 'version' in running && running.version.startsWith(`${branch}.`)
      return series !== null && named[at]?.includes(series)
    })
  })
  return [...new Map(found.map((each) => [each.url, each])).values()]
}
