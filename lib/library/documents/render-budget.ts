import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Problem } from '@/lib/input/problems/problem'

/**
 * What a document may cost, in thousandths of a unit that is about a millisecond. The dearest real document of all collections that
 * were tried costs 75,000. It is counted and not timed, so that a slow machine shows the same pages as a fast one.
 */
const BUDGET = 500_000

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

/** The texts of an advisory that do not fit its budget, each once; those before them are rendered as ever. */
export function overBudget({ sections }: Pick<WrittenAdvisory, 'sections'>): ReadonlySet<string> {
  const over = new Set<string>()
  let spent = 0
  for (const { blocks } of sections)
    for (const block of blocks)
      for (const { markdown } of block.kind === 'prose' ? [block] : block.entries) {
        const cost = costOf(markdown)
        if (spent + cost > BUDGET) over.add(markdown)
        else spent += cost
      }
  return over
}

/** A document whose whole text would have to be parsed before anything is known of it. */
export const isOverBudget = (text: string): boolean => costOf(text) > BUDGET

const WHAT = 'the text has more lines, marks and addresses than can be rendered in a second'

export const shownAsWritten = (file: string, count: number): Problem => ({
  ...{ file, line: null, reason: 'slow-document', fix: 'shorten it' },
  ...{ what: `${WHAT}; ${count === 1 ? 'a part of it is' : `${count} parts of it are`} shown as written`, level: 'warning' },
})

export const tooSlow = (file: string): Problem => ({
  file,
  line: null,
  reason: 'slow-document',
  what: WHAT,
  fix: 'shorten it',
  level: 'error',
})

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count += 1
  return count
}
