import { longDate } from '@/lib/site/long-date'

/** A date as precise as it is given: `2013` stays, `2013-03` reads March 2013, `2013-07-30` reads 30 July 2013. */
export function partialDate(date: string): string {
  if (date.length === 4) return date
  return date.length === 7 ? longDate(`${date}-01`).replace(/^1 /, '') : longDate(date)
}
