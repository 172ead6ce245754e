import { daysBetween } from '@/lib/facts/age/day'
import { isOld, type Reading } from '@/lib/facts/age/reading'

/** A source as one file cites it: when it was read, how many statements of the file rest on it, and what the file is called. */
export type CitedReading = Reading &
  Readonly<{
    url: string
    title: string
    uses: number
    where: string
    /** The day may be that of the source itself; where another file says when the source was read, that counts. */
    mayBeItsOwn?: true
  }>

/** A source to read again. */
type ReadingRow = Readonly<{ url: string; title: string; asOf: string; days: number; uses: number; where: readonly string[] }>

/**
 * What to read again: every living source once, by its oldest reading, with all that rests on it; the oldest first, of one day what
 * most rests on.
 *
 * @param after Only sources that were read more days ago than these.
 */
export function readingList(readings: readonly CitedReading[], today: string, after = 0): ReadingRow[] {
  const byUrl = new Map<string, CitedReading[]>()
  for (const reading of readings.filter((each) => isOld(each, today, -1))) {
    const page = reading.url.replace(/#.*$/, '')
    byUrl.set(page, [...(byUrl.get(page) ?? []), reading])
  }
  return [...byUrl]
    .map(([url, same]) => rowOf(url, same, today))
    .filter(({ days }) => days > after)
    .toSorted((a, b) => b.days - a.days || b.uses - a.uses || (a.url < b.url ? -1 : 1))
}

function rowOf(url: string, same: readonly CitedReading[], today: string): ReadingRow {
  const read = same.filter(({ mayBeItsOwn }) => !mayBeItsOwn)
  const asOf = (read.length > 0 ? read : same).map((each) => each.asOf).toSorted()[0] ?? today
  return {
    ...{ url, asOf, title: same[0]?.title ?? '', days: daysBetween(asOf, today) },
    uses: same.reduce((sum, { uses }) => sum + uses, 0),
    where: [...new Set(same.map(({ where }) => where))],
  }
}

/** The list as a table in plain text, a source in one line; `*` marks what pages mark as old. */
export function formatReadingList(rows: readonly ReadingRow[], today: string): string {
  const cells = rows.map(({ days, asOf, uses, url, where, title }) => {
    return [`${days}${isOld({ asOf }, today) ? '*' : ' '}`, asOf, String(uses), where.join(', '), `${title}, ${url}`]
  })
  const all = [['days', 'read', 'uses', 'in', 'source'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => row.map((cell, at) => aligned(cell, at, widths[at] ?? 0)).join('  ')).join('\n')
}

/** Numbers stand at the end of their column. */
const aligned = (cell: string, column: number, width: number) => (column === 0 || column === 2 ? cell.padStart(width) : cell.padEnd(width))
