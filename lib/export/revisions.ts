import type { Advisory } from '@/lib/advisory/advisory'
import { datesOf } from '@/lib/export/instant'
import { withdrawalOf } from '@/lib/export/withdrawal'

/** One published state of an advisory. */
export type Revision = Readonly<{ date: string; summary: string }>
/** What `content/revisions.json` records, by id of the advisory, oldest first. */
export type RecordedRevisions = Readonly<Record<string, readonly Revision[]>>

/**
 * Every state of an advisory that was published, oldest first: those that a release has recorded, and the one that the document's own dates
 * show besides.
 */
export function revisionsOf(advisory: Advisory, recorded: RecordedRevisions, since: string): readonly [Revision, ...Revision[]] {
  const { first, last } = datesOf(advisory, since)
  const [start = { date: first, summary: 'First published.' }, ...more] = recorded[advisory.id] ?? []
  const list: [Revision, ...Revision[]] = [start, ...more]
  const newest = () => list.at(-1)?.date ?? first
  if (last > newest()) list.push({ date: last, summary: 'Changed.' })
  const withdrawal = withdrawalOf(advisory)
  if (withdrawal !== null && !list.slice(1).some(({ date, summary }) => date >= withdrawal.on && summary.startsWith(withdrawal.word)))
    list.push({ date: [withdrawal.on, newest()].toSorted()[1] ?? withdrawal.on, summary: `${withdrawal.word}: ${withdrawal.because}` })
  return list
}
