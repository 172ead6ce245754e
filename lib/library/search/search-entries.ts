import { productsOf } from '@/lib/advisory/products-of'
import { worstRating } from '@/lib/advisory/severity'
import { advisoryPath } from '@/lib/advisory/slug'
import { goalPath } from '@/lib/facts/controls/control-pages'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import { criterionOf, type Technology } from '@/lib/facts/technologies/technology'
import type { RenderedAdvisory, RenderedBlock } from '@/lib/library/documents/rendered-advisory'
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

/** The pages of technologies, and the controls, as entries of the sources `technologies` and `controls`. */
export function catalogueEntries({ technologies, goals }: Catalogue): SearchEntry[] {
  const controls = goals.flatMap((each) => {
    const { title, because, controls: members } = each
    const texts = members.flatMap(({ title: name, do: todo, effect, caution, settings }) => [
      name,
      todo,
      effect,
      caution ?? '',
      ...settings.map(({ option, file }) => `${option} ${file}`),
    ])
    return [{ ...page('Control', goalPath(each), title), source: 'controls', text: folded([because, ...texts]) }]
  })
  return [...technologies.map(technologyEntry), ...controls]
}

function technologyEntry(technology: Technology): SearchEntry {
  const { id, name, aliases, summary, downsides, topics, variants, criteria } = technology
  const facts = (Object.keys(criteria) as (keyof typeof criteria)[]).map((criterion) => criterionOf(technology, criterion)) // its own keys
  const texts = [...facts, ...downsides, ...topics.map(({ fact }) => fact)].flatMap(({ value, detail }) => [value, detail ?? ''])
  const named = variants.flatMap((variant) => [variant.name, variant.summary])
  return {
    ...page('Technology', `/technologies/${id}/`, name),
    names: [id, ...aliases],
    source: 'technologies',
    text: folded([summary, ...texts, ...named]),
  }
}

const page = (id: string, path: string, title: string) => ({
  id,
  path,
  title,
  names: [],
  products: [],
  rating: null,
  date: null,
  state: null,
})

function wordsOfBlock(block: RenderedBlock): string[] {
  if (block.kind === 'prose') return [toText(block.tree)]
  return block.entries.map(({ label, tree }) => `${label ?? ''} ${toText(tree)}`)
}

/** One line; of an address its last part only: the number of a bug is looked for, the way to it is not. */
function folded(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/https?:\/\/[^\s<>"]+/g, (url) => url.split(/[/#?]+/).findLast((part) => part !== '') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
