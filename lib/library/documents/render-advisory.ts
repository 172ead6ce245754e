import type { Root, RootContent } from 'hast'
import { actionsFirst } from '@/lib/advisory/actions-first'
import type { Says, WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Block, Section, SectionName } from '@/lib/advisory/section'
import type { RenderedAdvisory, RenderedBlock, RenderedSection } from '@/lib/library/documents/rendered-advisory'
import { whatItSays } from '@/lib/library/documents/what-it-says'
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
