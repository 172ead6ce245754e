import type { Root } from 'hast'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Section } from '@/lib/advisory/section'
import type { RenderedAdvisory, RenderedBlock, RenderedSection } from '@/lib/library/documents/rendered-advisory'
import { codeBlocksOf } from '@/lib/markdown/code-blocks'
import { toHast, toInlineHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'

/** Turn the text of an advisory into safe trees, through the one pipeline for all formats. */
export function renderAdvisory(advisory: WrittenAdvisory, original: string): RenderedAdvisory {
  const sections = advisory.sections.map(renderSection)
  const summary = sections.find(({ name }) => name === 'summary')?.blocks.flatMap(treesOf) ?? []
  return {
    advisory: { ...advisory, sections: advisory.sections.map(({ name, heading, anchor }) => ({ name, heading, anchor })) },
    sections,
    summary: summary.map(toText).join(' ').replace(/\s+/g, ' ').trim(),
    codeBlocks: actionsFirst(sections)
      .flatMap(({ blocks }) => blocks.flatMap(treesOf))
      .flatMap(codeBlocksOf),
    original,
  }
}

function renderSection({ name, heading, anchor, blocks }: Section): RenderedSection {
  return { name, heading, anchor, blocks: blocks.map((block, index) => renderBlock(block, `${anchor}-${index}`)) }
}

function renderBlock(block: Block, prefix: string): RenderedBlock {
  if (block.kind === 'prose') return { kind: 'prose', tree: toHast(block.content, { idPrefix: `${prefix}-`, headingDepth: 3 }) }
  return { kind: 'entries', entries: block.entries.map(({ content, ...entry }) => ({ ...entry, tree: toInlineHast(content) })) }
}

const treesOf = (block: RenderedBlock): Root[] => (block.kind === 'prose' ? [block.tree] : block.entries.map(({ tree }) => tree))
