import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication, PublishedAdvisory, PublishedDocument } from '@/lib/export/release/publication'

type Full = Readonly<{
  source: { sha256: string }
  affected: { product: string | null; status: string }[]
  severity: { rating: string | null }[]
}> &
  Pick<PublishedAdvisory, 'id' | 'title' | 'state' | 'published' | 'modified'>
type Document = Readonly<{ document: { tracking: { id: string; revision_history: { date: string; summary: string }[] } } }>

/**
 * Read what a folder publishes.
 *
 * @param folder An output of this program, of this version or an older one.
 * @throws Error where the API is not in it.
 */
export function loadPublication(folder: string): Publication {
  const api = join(folder, 'api/v1/advisories')
  if (!existsSync(api)) throw new Error(`${folder} holds no /api/v1/advisories/; name the folder of an output`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const advisories = files
    .filter((file) => /^api\/v1\/advisories\/[^/]+\.json$/.test(file))
    .map((file) => toAdvisory(JSON.parse(read(file))))
  const documents = files.filter((file) => /^\.well-known\/csaf\/\d{4}\/[^/]+\.json$/.test(file))
  return {
    advisories: new Map(advisories.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one])),
    documents: new Map(documents.toSorted().map((file) => [file, toDocument(read(file))])),
    addresses: new Set(
      files.filter((file) => /(?:^|\/)index\.html$/.test(file) || /^(?:osv|feeds|openvex|\.well-known)\/.*\.\w+$/.test(file)),
    ),
  }
}

function toAdvisory({ id, title, state, published, modified, source, affected, severity }: Full): PublishedAdvisory {
  const products = affected.flatMap(({ product, status }) => (product === null || status !== 'affected' ? [] : [product]))
  const rating = severity.map((each) => each.rating ?? '').join(' ')
  return { id, title, state, published, modified, sha256: source.sha256, severity: rating, products: [...new Set(products)] }
}

function toDocument(text: string): PublishedDocument {
  const { id, revision_history } = (JSON.parse(text) as Document).document.tracking
  return { id, text, revisions: revision_history.map(({ date, summary }) => ({ date: date.slice(0, 10), summary })) }
}
