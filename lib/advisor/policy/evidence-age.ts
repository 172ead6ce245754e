import type { Evidence } from '@/lib/advisor/policy/policy-schema'
import { type Reading, standsOf } from '@/lib/facts/age/reading'

/**
 * The day of a piece of evidence as that of a reading: a page without a date of its own bears the day of the copy that was read.
 *
 * @returns null where it has a year or a month only: that is the date of a publication, which does not age.
 */
export function readingOf({ date, status, commit, url }: Pick<Evidence, 'date' | 'status' | 'commit' | 'url'>): Reading | null {
  if (date?.length !== 10) return null
  const pinned = commit === undefined ? standsOf(url) : 'pinned'
  return { asOf: date, stands: status === 'current' ? pinned : 'historical' }
}

/** When a policy is to be reviewed, or was to be once that day has passed: ISO days. */
export function reviewInWords(reviewBy: string, today: string): string {
  return `${today <= reviewBy ? 'to' : 'was to'} be reviewed by ${reviewBy}`
}
