import { productsOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import type { RenderedAdvisory, RenderedBlock } from '@/lib/library/documents/rendered-advisory'
import { folded } from '@/lib/library/search/page-entry'
import type { SearchEntry } from '@/lib/library/search/search-entry'
import { toText } from '@/lib/markdown/to-text'

/** An advisory with all its words. */
export function advisoryEntry({ advisory, sections }: RenderedAdvisory): SearchEntry {
  const { id, title, aliases, affected, origin, published, modified, lifecycle } = advisory
  return {
    ...{ id, path: advisoryPath(id), title, names: aliases, products: productsOf(affected), source: origin.source },
    rating: worstRating(advisory),
    date: published ?? modified,
    state: lifecycle.state === 'published' ? null : lifecycle.state,
    text: folded(sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOfBlock)])),
  }
}

function wordsOfBlock(block: RenderedBlock): string[] {
  if (block.kind === 'prose') return [toText(block.tree)]
  return block.entries.map(({ label, tree }) => `${label ?? ''} ${toText(tree)}`)
}
