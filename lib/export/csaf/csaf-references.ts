import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { csafPath } from '@/lib/export/csaf/csaf-file'
import type { Source } from '@/lib/library/library'
import { absolute } from '@/lib/site/site'

/** The document itself, the page of the advisory, where the original is, and the addresses that it names, each once. */
export function csafReferences(
  { id, references }: Advisory,
  source: Pick<Source, 'homepage' | 'publisher' | 'title'>,
  firstReleased: string,
) {
  const own = [
    { category: 'self', summary: 'This document', url: absolute(csafPath(id, firstReleased)) },
    { category: 'external', summary: `${id} for reading`, url: absolute(advisoryPath(id)) },
    { category: 'external', summary: source.title, url: source.homepage ?? source.publisher.url },
  ]
  const named = references
    .filter(({ url }) => /^https?:\/\//.test(url) && URL.canParse(url))
    .map(({ type, label, url }) => ({ category: 'external', summary: label ?? type, url }))
  const seen = new Set<string>()
  return [...own, ...named].filter(({ url }) => !seen.has(url) && seen.add(url))
}
