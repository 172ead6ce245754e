import type { Advisory, Condition } from '@/lib/advisory/advisory'
import { hasEnded } from '@/lib/facts/openstack/state-on'
import { stateInShort } from '@/lib/facts/openstack/state-words'
import { entriesOfSeries, releasePath, type SeriesEntry } from '@/lib/library/indexes/by-release'
import type { Concerns } from '@/lib/versions/concern'
import type { Fix } from '@/lib/versions/fix'
import { deliverableOf } from '@/lib/versions/product-releases'
import type { Answer } from '@/lib/versions/verdict'

/** What to do about an advisory of ours on each OpenStack series. */
export type ReleaseAdvice = Readonly<{
  /** What must hold besides the version, one of these, wherever a series is affected; empty: nothing, or it differs by series. */
  conditions: readonly Condition[]
  /** Newest series first. */
  rows: readonly AdviceRow[]
  /** The day up to which releases are known. */
  releasesAsOf: string
}>

/** Series that follow each other and of which the same is to be said. */
export type AdviceRow = Readonly<{
  series: readonly Readonly<{ name: string; path: string; state: string }>[]
  answer: Answer
  /** Products of OpenStack of which it cannot be told, though another one is affected. */
  open: readonly string[]
  /** Those of this row, where they are not the same for all. */
  conditions: readonly Condition[]
  /** The affected products; `fix` is null where the advisory states no end of the affected versions. */
  fixes: readonly Readonly<{ product: string; fix: Fix | null }>[]
  /** What to do; null where nothing needs to be done. Back-ticks mark code. */
  action: string | null
}>

/**
 * The table of an advisory of ours: every series that has not ended on the day of the build.
 *
 * @returns null for an advisory without remedies, for one that no longer stands, and for one that is not about OpenStack.
 */
export function adviceBySeries(advisory: Advisory, isOpenStack: (advisory: Advisory) => boolean, concerns: Concerns): ReleaseAdvice | null {
  if (advisory.remedy === undefined || advisory.lifecycle.state !== 'published') return null
  const { versions } = concerns
  const found = versions.releases
    .filter((release) => !hasEnded(release, versions.today))
    .toReversed()
    .flatMap((release) =>
      entriesOfSeries(release, [advisory], isOpenStack, concerns).map((entry) => ({
        series: {
          name: release.name,
          path: `${releasePath(release)}#${entry.verdict.answer}`,
          state: stateInShort(release, versions.today),
        },
        says: {
          answer: entry.verdict.answer,
          conditions: entry.conditions,
          open: openIn(entry, concerns),
          fixes: fixesOf(entry),
          action: entry.action,
        },
      })),
    )
  if (found.length === 0) return null
  const conditions = common(found.flatMap(({ says }) => (says.answer === 'affected' ? [says.conditions] : [])))
  const rows: AdviceRow[] = []
  for (const { series, says } of found) {
    const row = { series: [series], ...says, conditions: conditions.length > 0 ? [] : says.conditions }
    const last = rows.at(-1)
    if (last !== undefined && isAlike(last, row)) rows[rows.length - 1] = { ...last, series: [...last.series, series] }
    else rows.push(row)
  }
  return { conditions, rows, releasesAsOf: versions.catalogue.date }
}

/** What is no product of OpenStack has no versions by series: that it cannot be told says nothing. */
function openIn({ verdict, products }: SeriesEntry, { versions }: Concerns): string[] {
  if (verdict.answer !== 'affected') return []
  return products.flatMap(({ product, verdict: { answer } }) =>
    product !== null && answer === 'cannot-be-told' && deliverableOf(versions, product) !== null ? [product] : [],
  )
}

function fixesOf({ products, remedy }: SeriesEntry): AdviceRow['fixes'] {
  return products.flatMap(({ product, verdict }) => {
    if (product === null || verdict.answer !== 'affected') return []
    return [{ product, fix: remedy.fixes.find((each) => each.product === product)?.fix ?? null }]
  })
}

/** The conditions that all series share; empty where they differ. */
function common(all: readonly (readonly Condition[])[]): readonly Condition[] {
  const [first = [], ...others] = all
  return others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : []
}

const isAlike = ({ series: _, ...a }: AdviceRow, { series: __, ...b }: AdviceRow) => JSON.stringify(a) === JSON.stringify(b)
