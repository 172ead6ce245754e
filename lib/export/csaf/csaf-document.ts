import type { Advisory } from '@/lib/advisory/advisory'
import { worstRating } from '@/lib/advisory/severity'
import { csafFlaws } from '@/lib/export/csaf/csaf-flaws'
import { csafNotes } from '@/lib/export/csaf/csaf-notes'
import { type CsafProduct, csafProducts } from '@/lib/export/csaf/csaf-products'
import { csafPublisher } from '@/lib/export/csaf/csaf-publisher'
import { csafReferences } from '@/lib/export/csaf/csaf-references'
import { csafTree } from '@/lib/export/csaf/csaf-tree'
import { instant } from '@/lib/export/instant'
import { mayRepublish, notRepeated } from '@/lib/export/may-republish'
import type { Revision } from '@/lib/export/revisions'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'
import type { Source } from '@/lib/library/library'

/** What documents are made with besides the advisory. */
type CsafNeeds = Readonly<{
  readings: readonly PypiReading[]
  summary: string
  source: Pick<Source, 'format' | 'publisher' | 'homepage' | 'title' | 'license'>
  revisions: readonly [Revision, ...Revision[]]
}>

/** One advisory as a document of CSAF 2.0, from the model. Its keys are sorted when it is written. */
export function csafDocument(advisory: Advisory, { readings, summary, source, revisions }: CsafNeeds) {
  const isSecurity = isAboutFlaws(advisory)
  const products = isSecurity ? withOne(csafProducts(advisory, readings), advisory) : []
  const text = mayRepublish(source.license) && summary !== '' ? summary : `${advisory.title}. ${notRepeated(source)}`
  const rating = worstRating(advisory)
  const publisher = csafPublisher(source)
  const document = {
    category: isSecurity ? 'csaf_security_advisory' : 'csaf_informational_advisory',
    csaf_version: '2.0',
    lang: 'en',
    title: advisory.title,
    publisher,
    ...(rating === null ? {} : { aggregate_severity: { text: rating } }),
    distribution: { text: 'May be shared without restriction.', tlp: { label: 'WHITE', url: 'https://www.first.org/tlp/v1/' } },
    notes: csafNotes(advisory, text, source),
    references: csafReferences(advisory, source, revisions[0].date),
    tracking: trackingOf(advisory.id, revisions),
  }
  if (!isSecurity) return { document }
  return {
    document,
    product_tree: csafTree(products),
    vulnerabilities: csafFlaws({ advisory, products, readings, text, publisher: source.publisher.name }),
  }
}

/** An advisory of OpenStack's team is about a flaw; any other where it names a CVE or versions. */
const isAboutFlaws = ({ id, cves, affected }: Advisory): boolean =>
  /^OSSA-/i.test(id) || cves.length > 0 || affected.some(({ ranges }) => ranges !== null && ranges.length > 0)

/** A document about a flaw needs a product: what the advisory does not name is still looked into. */
function withOne(products: readonly CsafProduct[], { id }: Advisory): readonly CsafProduct[] {
  if (products.length > 0) return products
  const name = `What ${id} concerns: it names no product in a form that can be read`
  return [{ id: 'P1', status: 'under_investigation', product: null, name, branch: null, vendor: null }]
}

function trackingOf(id: string, revisions: readonly [Revision, ...Revision[]]) {
  return {
    id,
    status: 'final',
    version: String(revisions.length),
    initial_release_date: instant(revisions[0].date),
    current_release_date: instant(revisions.at(-1)?.date ?? revisions[0].date),
    revision_history: revisions.map(({ date, summary }, at) => ({ date: instant(date), number: String(at + 1), summary })),
  }
}
