import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Document } from '@/lib/formats/format'
import type { FrontMatter } from '@/lib/formats/markdown/front-matter'
import type { OwnSection } from '@/lib/formats/markdown/sections'
import type { OwnSource } from '@/lib/formats/markdown/sources-of'
import type { Halves } from '@/lib/formats/markdown/split-front-matter'
import { toAdvisory } from '@/lib/formats/markdown/to-advisory'

/**
 * What can be shown of a document that is not fit to be published.
 *
 * @param meta Null where its front matter is not right: then the file gives the id, and what looks like a title is the title.
 */
export function toDraft(
  document: Document,
  meta: FrontMatter | null,
  sections: readonly OwnSection[],
  sources: readonly OwnSource[],
  { yaml, body }: Halves,
): WrittenAdvisory {
  if (meta !== null) return toAdvisory(document, meta, sections, sources, body)
  const id = document.file.split('/').at(-1)?.replace(/\.md$/, '') ?? document.file
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(yaml)?.[1] || id
  const { today } = document
  const nothing: FrontMatter = {
    ...{ id, title, published: today, modified: today, affected: [], authors: [] },
    severity: { rating: 'none', because: 'The front matter cannot be read yet.' },
  }
  const draft = toAdvisory(document, nothing, sections, sources, body)
  return { ...draft, published: null, modified: null, dateOrigin: 'unknown', severity: [] }
}
