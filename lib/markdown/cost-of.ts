/**
 * What one text may cost, in thousandths of a unit that is about a millisecond. The dearest real document of all collections that were
 * tried costs 75,000. It is counted and not timed, so that a slow machine shows the same pages as a fast one.
 */
export const MOST_COST = 500_000

const EACH_TEXT = 100
const EACH_LINE = 100
const EACH_BLOCK = 200
const EACH_MARK = 20
const EACH_ESCAPE = 40
const EACH_ADDRESS = 100

/** About how long Markdown takes to parse and to make a tree of: measured, one kind of piece after the other. */
export function costOf(markdown: string): number {
  let cost = EACH_TEXT + markdown.length + EACH_ADDRESS * countOf(markdown, /@|:\/\/|www\./gi)
  cost += EACH_LINE * countOf(markdown, /^.*\S/gm) + EACH_BLOCK * countOf(markdown, /^[ \t]*(?:[-*+>#=|]|\d+[.)])/gm)
  return cost + EACH_MARK * countOf(markdown, /[*_[\]`<!~|&\\]/g) + EACH_ESCAPE * countOf(markdown, /\\[!-/:-@[-`{-~]/g)
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count += 1
  return count
}
