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
  for (;;) {
    const before = costOf(best)
    for (const variable of [...table.order()]) best = sift(table, variable)
    if (costOf(best) > before - 1e-9) return best
  }
}

function sift(table: LevelTable, variable: number): FoldedTable {
  const last = table.order().length - 1
  const place = () => table.order().indexOf(variable)
  let best = { place: place(), folded: foldTable(table) }
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
    look()
  }
  while (place() < best.place) table.swap(place())
  return best.folded
}
