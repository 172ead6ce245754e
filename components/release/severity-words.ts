import type { Gravity } from '@/lib/library/indexes/worst-first'

/** Headings of the parts of a list that goes from what is worst on. */
export const GRAVITY_WORDS: Readonly<Record<Gravity, string>> = {
  critical: 'Critical',
  high: 'High',
  unrated: 'Not rated',
  medium: 'Medium',
  low: 'Low',
  none: 'No impact',
}
