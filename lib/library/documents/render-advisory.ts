import type { Root } from 'hast'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Section } from '@/lib/advisory/section'
import type { RenderedAdvisory, RenderedBlock, RenderedSection } from '@/lib/library/documents/rendered-advisory'
import { codeBlocksOf } from '@/lib/markdown/code-blocks'
import { parsedToHast, toHast, toInlineHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'

/**
 * Turn the text of an advisory into safe trees, through the one Markdown pipeline.
 *
 * @param asWritten Texts that are not parsed, but shown as they are.
 */
export function renderAdvisory(advisory: WrittenAdvisory, original: string, asWritten: ReadonlySet<string> = new Set()): RenderedAdvisory {
  const sections = advisory.sections.map((section) => renderSection(section, asWritten))
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

function renderSection({ name, heading, anchor, blocks }: Section, asWritten: ReadonlySet<string>): RenderedSection {
  return { name, heading, anchor, blocks: blocks.map((block, index) => renderBlock(block, `${anchor}-${index}`, asWritten)) }
}

function renderBlock(block: Block, prefix: string, asWritten: ReadonlySet<string>): RenderedBlock {
  if (block.kind === 'prose') {
    const { markdown, parsed } = block
    if (asWritten.has(markdown)) return { kind: 'prose', tree: plain(markdown) }
    const options = { idPrefix: `${prefix}-`, headingDepth: 3 }
    return { kind: 'prose', tree: parsed === undefined ? toHast(markdown, options) : parsedToHast(parsed, options) }
  }
  const entries = block.entries.map(({ markdown, ...entry }) => ({
    ...entry,
    tree: asWritten.has(markdown) ? plain(markdown) : toInlineHast(markdown),
  }))
  return { kind: 'entries', entries }
}

const plain = (text: string): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [{ type: 'text', value: text }] }],
})

const treesOf = (block: RenderedBlock): Root[] => (block.kind === 'prose' ? [block.tree] : block.entries.map(({ tree }) => tree))
