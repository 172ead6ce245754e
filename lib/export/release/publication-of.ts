import { createHash } from 'node:crypto'
import type { Publication, PublishedAdvisory, PublishedDocument } from '@/lib/export/release/publication'

type Full = Readonly<{
  source: { sha256: string }
  formats: { raw: string }
  affected: { product: string | null; status: string }[]
  severity: { rating: string | null }[]
}> &
  Pick<PublishedAdvisory, 'id' | 'title' | 'state' | 'published' | 'modified'>
type Document = Readonly<{ document: { tracking: { id: string; revision_history: { date: string; summary: string }[] } } }>

const ADVISORY = /^api\/v1\/advisories\/[^/]+\.json$/
const DOCUMENT = /^\.well-known\/csaf\/\d{4}\/[^/]+\.json$/
const ADDRESS = /(?:^|\/)index\.html$|^(?:osv|feeds|openvex|\.well-known)\/.*\.\w+$/

/**
 * What an output publishes, by its files: of this version of the program or an older one.
 *
 * @param files Paths without leading slash, in any order.
 */
export function publicationOf(files: readonly string[], read: (file: string) => Uint8Array): Publication {
  const text = (file: string) => Buffer.from(read(file)).toString('utf8')
  const sorted = files.toSorted()
  const all = new Set(files)
  const advisories = sorted.filter((file) => ADVISORY.test(file)).map((file) => toAdvisory(JSON.parse(text(file)), all))
  return {
    advisories: new Map(advisories.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one])),
    documents: new Map(sorted.filter((file) => DOCUMENT.test(file)).map((file) => [file, toDocument(text(file))])),
    addresses: new Set(sorted.filter((file) => ADDRESS.test(file))),
  }
}

function toAdvisory(
  { id, title, state, published, modified, source, formats, affected, severity }: Full,
  files: ReadonlySet<string>,
): PublishedAdvisory {
  const products = affected.flatMap(({ product, status }) => (product === null || status !== 'affected' ? [] : [product]))
  const rating = severity.map((each) => each.rating ?? '').join(' ')
  const raw = fileAt(formats.raw, files)
  return { id, title, state, published, modified, sha256: source.sha256, raw, severity: rating, products: [...new Set(products)] }
}

/** The file of an address: of a portal in a folder of its host, the address begins with that folder. */
function fileAt(address: string, files: ReadonlySet<string>): string {
  const parts = address.slice(1).split('/').map(decodeURIComponent)
  return parts.map((_, at) => parts.slice(at).join('/')).find((file) => files.has(file)) ?? parts.join('/')
}

function toDocument(text: string): PublishedDocument {
  const { id, revision_history } = (JSON.parse(text) as Document).document.tracking
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { id, sha256, revisions: revision_history.map(({ date, summary }) => ({ date: date.slice(0, 10), summary })) }
}
