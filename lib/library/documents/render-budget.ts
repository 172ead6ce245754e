import type { Nodes } from 'mdast'
import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Entry } from '@/lib/advisory/section'
import type { Problem } from '@/lib/input/problems/problem'
import { asWritten } from '@/lib/markdown/as-written'
import { toLines } from '@/lib/markdown/to-lines'
import { walk } from '@/lib/markdown/walk'

/** What an advisory may cost to render, in hundredths of a millisecond or so; the dearest real document that was tried costs 1,200. */
const MOST_COST = 30_000
const EACH_ENTRY = 10
const EACH_LINE_OF_CODE = 10

/**
 * An advisory that is soon rendered: the texts beyond its budget, counted and not timed, so that a slow machine shows the same pages as a
 * fast one, are lines without marks.
 *
 * @returns It, and how many of its texts are shown as they are written, those included that its reader would not parse.
 */
export function withinBudget(advisory: WrittenAdvisory): Readonly<{ advisory: WrittenAdvisory; asWritten: number }> {
  let [left, count] = [MOST_COST, 0]
  const fits = (cost: number) => {
    if (cost > left) return false
    left -= cost
    return true
  }
  const entry = (each: Entry): Entry => {
    if (fits(EACH_ENTRY + costOfNodes(each.content))) return each
    count += 1
    return { ...each, content: [{ type: 'text', value: each.content.map(toLines).join('') }] }
  }
  const block = (each: Block): Block => {
    if (each.kind === 'entries') return { ...each, entries: each.entries.map(entry) }
    count += each.content.children.filter(isAsWritten).length
    if (fits(costOfNodes(each.content.children))) return each
    count += 1
    return { ...each, content: { type: 'root', children: [asWritten(toLines(each.content))] } }
  }
  const sections = advisory.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) }))
  return { advisory: { ...advisory, sections }, asWritten: count }
}

const isAsWritten = (node: Nodes) => node.type === 'code' && node.data?.isAsWritten === true

/** One for each node, and more for lines of code, which are coloured. */
function costOfNodes(nodes: readonly Nodes[]): number {
  let cost = 0
  for (const top of nodes)
    walk<Nodes>(top, (node) => {
      const isColoured = node.type === 'code' && node.lang !== null
      cost += isColoured ? EACH_LINE_OF_CODE * node.value.split('\n').length : 1
      return undefined
    })
  return cost
}

export const shownAsWritten = (file: string, count: number): Problem => ({
  ...{ file, line: null, reason: 'slow-document', fix: 'shorten it' },
  what: `the text holds more lines, marks and addresses than can be rendered in a second; ${count === 1 ? 'a part of it is' : `${count} parts of it are`} shown as written`,
  level: 'warning',
})
