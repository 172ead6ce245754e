import { type FoldedTable, foldTable } from '@/lib/advisor/tree/fold-table'
import type { LevelTable } from '@/lib/advisor/tree/level-table'

/** More pages than this are worth a question more for the reader: every hundred above it count as one. */
const MOST_PAGES = 900

const costOf = ({ mean, pages }: FoldedTable): number => mean + Math.max(0, pages.length - MOST_PAGES) / 100

/**
 * Bring the questions into the order in which a reader needs the fewest, as long as the pages stay few: each in turn is moved through all
 * places and left at the best one, until nothing is gained (Rudell's sifting). Not every order is tried, so a better one may exist.
 *
 * @param table Changed: holds the best order found.
 */
export function findBestOrder(table: LevelTable): FoldedTable {
  let best = foldTable(table)
  const atBest = new Set<number>()
  while (atBest.size < table.order().length) {
    for (const variable of [...table.order()]) {
      if (atBest.has(variable)) continue // nothing has moved since it was looked at
      const found = sift(table, variable, best)
      if (found !== best) atBest.clear()
      atBest.add(variable)
      best = found
    }
  }
  return best
}

/** @param now The table as it is, folded. */
function sift(table: LevelTable, variable: number, now: FoldedTable): FoldedTable {
  const last = table.order().length - 1
  const place = () => table.order().indexOf(variable)
  const first = place()
  let best = { place: first, folded: now }
  const look = () => {
    const folded = foldTable(table)
    if (costOf(folded) < costOf(best.folded) - 1e-9) best = { place: place(), folded }
  }
  while (place() < last) {
    table.swap(place())
    look()
  }
  while (place() > 0) {
    table.swap(place() - 1)
    if (place() < first) look() // the others have been looked at on the way down
  }
  while (place() < best.place) table.swap(place())
  return best.folded
}
