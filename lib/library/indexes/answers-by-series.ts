import type { Advisory } from '@/lib/advisory/advisory'
import { hasEnded } from '@/lib/facts/openstack/state-on'
import { entriesOfSeries, releasePath, type SeriesEntry } from '@/lib/library/indexes/by-release'
import { type ReleasedFix, releasedFixes } from '@/lib/library/indexes/remedy'
import { type Concerns, wordedCondition } from '@/lib/versions/concern'
import { ANSWERS, type Answer } from '@/lib/versions/verdict'

/** The series for which an advisory has one answer, newest first. */
export type AnsweredSeries = Readonly<{
  answer: Answer
  series: readonly Series[]
  /** What must hold besides the version, in the words of the advisory, one of these; empty but where it is affected. */
  conditions: readonly string[]
}>

type Series = Readonly<{
  name: string
  /** Where its page says why. */
  path: string
  /** Versions of the series that came out without the problem. */
  fixes: readonly ReleasedFix[]
  /** The problem was fixed, and of some product no version of the series came out with that. */
  isUnreleased: boolean
}>

/**
 * What one advisory means for each series that is still looked after, what needs action first.
 *
 * @returns Answers that no series has are left out; empty for an advisory that does not concern OpenStack.
 */
export function answersBySeries(advisory: Advisory, isOpenStack: (advisory: Advisory) => boolean, concerns: Concerns): AnsweredSeries[] {
  const { versions } = concerns
  const found = versions.releases
    .filter((release) => !hasEnded(release, versions.today))
    .toReversed()
    .flatMap((release) =>
      entriesOfSeries(release, [advisory], isOpenStack, concerns).map((entry) => ({
        answer: entry.verdict.answer,
        name: release.name,
        path: `${releasePath(release)}#${entry.verdict.answer}`,
        fixes: releasedFixes(entry.remedy),
        conditions: wordsOf(entry, concerns, release.name),
        isUnreleased: entry.remedy.fixes.some(({ fix }) => fix.kind === 'unreleased'),
      })),
    )
  return ANSWERS.flatMap((answer) => {
    const series = found.filter((each) => each.answer === answer)
    const conditions = [...new Set(series.flatMap((each) => each.conditions))]
    return series.length === 0 ? [] : [{ answer, series: series.map(({ answer: _, conditions: __, ...each }) => each), conditions }]
  })
}

function wordsOf({ advisory, products }: SeriesEntry, { versions, sistersOf }: Concerns, series: string): string[] {
  const records = [advisory, ...sistersOf(advisory)]
  return products.flatMap(({ product, verdict }) =>
    product === null || verdict.answer !== 'affected' ? [] : (wordedCondition(records, product, { series }, versions) ?? []),
  )
}
