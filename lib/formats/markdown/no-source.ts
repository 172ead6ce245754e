import type { ListItem, Nodes, Paragraph, RootContent, TableRow } from 'mdast'
import { citationsIn } from '@/lib/formats/markdown/citations'
import type { Report } from '@/lib/formats/markdown/problem-list'
import type { OwnSection } from '@/lib/formats/markdown/sections'
import { textOf } from '@/lib/formats/markdown/text-of'
import { walk } from '@/lib/markdown/walk'

/**
 * Report statements that name no source.
 *
 * In *Discussion* and *Then and now* every paragraph, list item and table row cites; a paragraph that ends with a colon only
 * announces what follows and need not. *Affected* and *Recommended actions* tell facts from instructions too freely for a rule
 * by paragraph, so they must cite somewhere. *Summary* says what *Discussion* backs, and cites nothing.
 */
export function checkSources(sections: readonly OwnSection[], report: Report) {
  for (const { name, heading, line, nodes } of sections) {
    if (name === 'discussion' || name === 'then-and-now') for (const node of nodes) checkStatements(node, report)
    if ((name === 'affected' || name === 'recommended-actions') && nodes.length > 0 && citationsIn(nodes).length === 0)
      report(line, 'no-source', `the section "${heading}" cites nothing`, 'cite the source of its facts with [^key]')
  }
}

function checkStatements(top: RootContent, report: Report) {
  walk<Nodes>(top, (node, _, index) => {
    if (node.type === 'paragraph' || node.type === 'listItem') return checkStatement(node, report)
    // The first row of a table is its head.
    if (node.type === 'tableRow') return index === 0 ? 'skip' : checkStatement(node, report)
    return undefined
  })
}

function checkStatement(node: Paragraph | ListItem | TableRow, report: Report): 'skip' {
  const announces = node.type === 'paragraph' && textOf(node).trimEnd().endsWith(':')
  if (!announces && citationsIn([node]).length === 0)
    report(
      node.position?.start.line ?? 1,
      'no-source',
      `this ${WORDS[node.type]} names no source`,
      'cite one with [^key], or say it where no fact is stated',
    )
  return 'skip'
}

const WORDS = { paragraph: 'paragraph', listItem: 'list item', tableRow: 'table row' } as const
