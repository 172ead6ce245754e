import { comparePep440, readPep440 } from '@/lib/export/scanner/pep440'
import type { End, Interval } from '@/lib/versions/interval'

/** Versions as a scanner of PyPI reads them: from one on, `0` the beginning, to below another, up to and with one, or without end. */
export type PypiRange = Readonly<{ introduced: string; fixed?: string; lastAffected?: string }>

/**
 * An interval in OpenStack's order as a range in that of PEP 440, which knows no years: 2015.1 is newer than 14.0.0 to it. So a bound that
 * is a year says nothing there, and what lies before the years ends cannot be said.
 *
 * @param isReleased Only a version that came out can be where something is fixed.
 * @returns null where no range of PEP 440 has these bounds; what a range holds besides is for whoever knows the versions to look at.
 */
export function toPypiRange({ from, to }: Interval, isReleased: (end: End) => boolean): PypiRange | null {
  if (to?.version.era === 'year') return null
  const isFromYears = from === null || from.version.era === 'year'
  if (!isFromYears && !from.isIncluded) return null
  const introduced = isFromYears ? '0' : from.text
  if (to === null) return { introduced }
  if (to.isIncluded) return { introduced, lastAffected: to.text }
  return isReleased(to) ? { introduced, fixed: to.text } : null
}

/** Whether a scanner finds a version in a range; false for what PEP 440 does not know. */
export function isInPypiRange({ introduced, fixed, lastAffected }: PypiRange, text: string): boolean {
  const version = readPep440(text)
  if (version === null) return false
  const orderTo = (bound: string) => {
    const read = readPep440(bound)
    return read === null ? Number.NaN : comparePep440(version, read)
  }
  return (
    (introduced === '0' || orderTo(introduced) >= 0) &&
    (fixed === undefined || orderTo(fixed) < 0) &&
    (lastAffected === undefined || orderTo(lastAffected) <= 0)
  )
}
