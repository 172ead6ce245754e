import { GENERAL, isOpen, isSafe, type Judgement, NAMED } from '@/lib/versions/judgement'
import type { Statement } from '@/lib/versions/statement'
import type { InSeries } from '@/lib/versions/subject'

/**
 * A series that was first released after the advisory, whose branch or an older one is named with a fix, was made with the fix; without
 * a day, one above the newest branch that is named.
 *
 * @returns null where that is not so.
 */
export function isMadeWithFix({ fixes, wasOut, published }: Statement, { series, seriesName }: InSeries): Judgement | null {
  if (series === null) return null
  const { named, newest, hasChanges } = fixes
  const out = wasOut(series)
  if (out === null) {
    if (newest === null || series <= newest) return null
    return isSafe(NAMED, `${seriesName} is newer than all series that the advisory names a fix for, and was made with it.`)
  }
  if (out) return null
  const isAbove = [...named].some((each) => each <= series)
  if (!isAbove && !(named.size === 0 && hasChanges)) return null
  return isSafe(
    NAMED,
    `${seriesName} was first released after the advisory of ${published}, ${named.has(series) ? 'with the fix on its branch' : 'above the branches that got the fix'}.`,
  )
}

/** What an advisory that names its fixes leaves out, although it was looked after on that day, does not have the flaw. */
export function isLeftOut(statement: Statement, { series, seriesName }: InSeries, names: string): Judgement {
  const { fixes, endsInFixes, published, wasSupported } = statement
  const namesFixes = fixes.named.size > 0 || fixes.versions.length > 0 || endsInFixes
  if (series !== null && namesFixes && wasSupported(series))
    return isSafe(
      GENERAL,
      `${seriesName} was maintained when the advisory was published on ${published}, but the advisory does not include it: ${names}.`,
    )
  return isOpen(`The advisory says nothing about ${series === null ? 'this version' : seriesName}: ${names}.`)
}
