import type { Root, RootContent } from 'hast'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { Says, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Section, SectionName } from '@/lib/advisory/section'
import type { RenderedAdvisory, RenderedBlock, RenderedSection } from '@/lib/library/documents/rendered-advisory'
import { whatItSays } from '@/lib/library/documents/what-it-says'
import { codeBlocksOf } from '@/lib/markdown/code-blocks'
import { toHast, toInlineHast } from '@/lib/markdown/to-hast'
import { toText } from '@/lib/markdown/to-text'

/** Turn the text of an advisory into safe trees, through the one pipeline for all formats. */
export function renderAdvisory(advisory: WrittenAdvisory, original: string): RenderedAdvisory {
  const sections = advisory.sections.map(renderSection)
  const summary = sections.find(({ name }) => name === 'summary')?.blocks.flatMap(treesOf) ?? []
  const says = saysOf(advisory, sections)
  const heads = advisory.sections.map(({ name, heading, anchor }) => ({ name, heading, anchor }))
  return {
    advisory: { ...advisory, sections: heads, ...(says === null ? {} : { says }) },
    sections,
    summary: summary.map(toText).join(' ').replace(/\s+/g, ' ').trim(),
    codeBlocks: actionsFirst(sections)
      .flatMap(({ blocks }) => blocks.flatMap(treesOf))
      .flatMap(codeBlocksOf),
    original,
  }
}

/** Null for a document of our own, which says all that as data. */
function saysOf({ remedy, affected }: WrittenAdvisory, sections: readonly RenderedSection[]): Says | null {
  if (remedy !== undefined) return null
  const products = [...new Set(affected.flatMap(({ product }) => product ?? []))]
  const told = sections.filter(({ name }) => !WITHOUT_VERSIONS.has(name))
  return whatItSays(
    told.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)),
    products,
  )
}

const WITHOUT_VERSIONS: ReadonlySet<SectionName> = new Set(['references', 'credits', 'patches', 'then-and-now'])

/** The text of a block, one paragraph, list item or entry each; code is none. */
function paragraphsOf(block: RenderedBlock): string[] {
  return treesOf(block).flatMap(({ children }) =>
    children.flatMap((child) => (isCode(child) ? [] : toText({ type: 'root', children: [child] }))),
  )
}

const isCode = (node: RootContent) => node.type === 'element' && node.tagName === 'pre'

function renderSection({ name, heading, anchor, blocks }: Section): RenderedSection {
  return { name, heading, anchor, blocks: blocks.map((block, index) => renderBlock(block, `${anchor}-${index}`)) }
}

function renderBlock(block: Block, prefix: string): RenderedBlock {
  if (block.kind === 'prose') return { kind: 'prose', tree: toHast(block.content, { idPrefix: `${prefix}-`, headingDepth: 3 }) }
  return { kind: 'entries', entries: block.entries.map(({ content, ...entry }) => ({ ...entry, tree: toInlineHast(content) })) }
}

const treesOf = (block: RenderedBlock): Root[] => (block.kind === 'prose' ? [block.tree] : block.entries.map(({ tree }) => tree))
