import { advisoryJson } from '@/lib/export/api'
import { csafDistribution } from '@/lib/export/csaf/csaf-distribution'
import { advisoryFeeds } from '@/lib/export/feeds/facet-feeds'
import { feedItems } from '@/lib/export/feeds/feed'
import { feedFiles } from '@/lib/export/feeds/feed-files'
import { csafOf, formPaths, type Needs, osvOf, type Shared } from '@/lib/export/forms'
import { openVexFiles } from '@/lib/export/openvex/open-vex-files'
import { osvBundles } from '@/lib/export/osv/osv-bundles'
import type { OsvFile } from '@/lib/export/osv/osv-file'
import { contentOf, jsonFile, type PublishedFile } from '@/lib/export/published-file'
import { knownVersions } from '@/lib/export/scanner/known-versions'
import { loadPypiNames } from '@/lib/export/scanner/load-pypi-names'
import { namedBounds } from '@/lib/export/scanner/named-bounds'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { aliasesOf } from '@/lib/library/indexes/aliases'
import { byProduct } from '@/lib/library/indexes/by-product'
import { bySeverity } from '@/lib/library/indexes/by-severity'
import { loadProducts } from '@/lib/versions/load-products'

/** What one form of all documents costs. */
type FormCost = Readonly<{ form: string; files: number; bytes: number; cpuMs: number }>

/** What the forms of a library cost; `names` are the pages at the root that lead to its advisories. */
export type ExportCost = Readonly<{ documents: number; names: number; forms: readonly FormCost[] }>

/**
 * Make every form of the documents of some sources, in memory, one after the other on one thread.
 *
 * @param lists Files of sources, beside the content of the project.
 */
export function exportCost(lists: readonly string[], today: string): ExportCost {
  const library = loadLibrary('.', lists, today)
  const { advisories } = library
  const sources = new Map(library.sources.map(({ source }) => [source.id, source]))
  const texts = new Map(advisories.map((advisory) => [advisory, library.withText(advisory)]))
  const textOf = (advisory: Needs['advisory']) => texts.get(advisory) ?? library.withText(advisory)
  const versions = loadProducts('.', loadOpenStack('.'), today)
  const scanned = { versions, bounds: namedBounds(advisories), names: loadPypiNames('.') }
  const shared: Shared = { scanned, revisions: {}, since: '2026-01-01', sourceOf: (id) => sources.get(id) ?? null }
  const all = advisories.flatMap((advisory): Needs[] => {
    const source = shared.sourceOf(advisory.origin.source)
    const original = () => textOf(advisory).original
    return source === null ? [] : [{ advisory, source, original, summary: textOf(advisory).summary, related: [] }]
  })
  const toItem = feedItems(shared.sourceOf, (advisory) => textOf(advisory).summary)
  const groups = { product: byProduct(advisories), severity: bySeverity(advisories), technology: [] }
  for (const { names } of groups.product) for (const name of names) knownVersions(name, scanned) // once, however many documents there are
  const records: OsvFile[] = []
  const forms: readonly (readonly [string, () => Iterable<PublishedFile>])[] = [
    [
      'OSV records',
      () =>
        all.flatMap((needs) => {
          const record = osvOf(needs, shared)
          if (record === null) return []
          records.push(record)
          return [{ path: record.path.slice(1), text: record.text }]
        }),
    ],
    ['OSV archives', () => osvBundles(records)],
    ['CSAF documents, checksums', () => all.flatMap((needs) => csafOf(needs, shared))],
    ['CSAF indexes', () => csafDistribution(advisories, {})],
    ['OpenVEX', () => openVexFiles(advisories, scanned, {})],
    ['feeds', () => [...advisoryFeeds(advisories, groups, 'Portal', toItem)].flatMap((feed) => [...feedFiles(feed)])],
    [
      'JSON of the API',
      () =>
        all.map(({ advisory, original }) =>
          jsonFile(`/${advisory.id}.json`, advisoryJson(textOf(advisory), { forms: formPaths(advisory, original, shared) })),
        ),
    ],
  ]
  return { documents: advisories.length, names: aliasesOf(advisories).length, forms: forms.map(([form, make]) => costOf(form, make)) }
}

function costOf(form: string, make: () => Iterable<PublishedFile>): FormCost {
  const before = process.cpuUsage()
  const files = [...make()]
  const { user, system } = process.cpuUsage(before)
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(contentOf(file)), 0)
  return { form, files: files.length, bytes, cpuMs: (user + system) / 1000 }
}
