import { comparePep440, readPep440 } from '@/lib/export/scanner/pep440'

type Event = Readonly<Record<string, string>>
/** What a record of another database calls affected. */
export type ImportedEntry = Readonly<{
  package?: Readonly<{ ecosystem?: string }>
  severity?: readonly Readonly<{ type?: string; score?: string }>[] | null
  ranges?: readonly Readonly<{ type?: string; events?: readonly Event[] }>[]
}>

/** The same entry with the events of its ranges in the order of their versions; those of commits stay as they are. */
export function eventsInOrder(entry: ImportedEntry): ImportedEntry {
  if (entry.ranges === undefined) return entry
  const ranges = entry.ranges.map((range) =>
    range.type === 'GIT' || range.events === undefined ? range : { ...range, events: range.events.toSorted(compareEvents) },
  )
  return { ...entry, ranges }
}

function compareEvents(a: Event, b: Event): number {
  const [left = '', right = ''] = [a, b].map((event) => Object.values(event)[0])
  if (left === '0' || right === '0') return Number(right === '0') - Number(left === '0')
  const [x, y] = [readPep440(left), readPep440(right)]
  return x === null || y === null ? 0 : comparePep440(x, y)
}
