import type { Advisory } from '@/lib/advisory/advisory'
import { CSAF, csafPath } from '@/lib/export/csaf/csaf-file'
import { type CsafEntry, csafRolie } from '@/lib/export/csaf/csaf-rolie'
import { instant } from '@/lib/export/instant'
import { listingPage } from '@/lib/export/listing-page'
import { jsonFile, type TextFile } from '@/lib/export/published-file'
import { type RecordedRevisions, revisionsOf } from '@/lib/export/revisions'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import { absolute, site } from '@/lib/site/site'

/** What leads to the documents: metadata, lists, a feed, and a page for each folder (CSAF 2.0, 7.1.7 to 7.1.15). */
export function csafDistribution(advisories: readonly Advisory[], recorded: RecordedRevisions): TextFile[] {
  const { since, name } = site()
  const entries = advisories.map((advisory): CsafEntry => {
    const revisions = revisionsOf(advisory, recorded, since)
    const { id, title } = advisory
    const first = revisions[0].date
    return { id, title, path: csafPath(id, first).slice(CSAF.length), first, last: revisions.at(-1)?.date ?? first }
  })
  const newest = entries.toSorted((a, b) => (a.last === b.last ? (a.path < b.path ? -1 : 1) : a.last < b.last ? 1 : -1))
  const years = [...groupBy(newest, ({ path }) => [path.slice(0, 4)])].toSorted(([a], [b]) => (a < b ? 1 : -1))
  const updated = instant(newest[0]?.last ?? since)
  const at = (file: string) => `${CSAF.slice(1)}${file}`
  return [
    {
      path: at('index.txt'),
      text: entries
        .map(({ path }) => `${path}\n`)
        .toSorted()
        .join(''),
    },
    { path: at('changes.csv'), text: newest.map(({ path, last }) => `"${path}","${instant(last)}"\n`).join('') },
    jsonFile(`${CSAF}provider-metadata.json`, providerMetadata(updated)),
    jsonFile(`${CSAF}${FEED}`, csafRolie(newest, updated, absolute(`${CSAF}${FEED}`), name)),
    { path: at('index.html'), text: listingPage(`CSAF documents of ${name}`, [...TOP, ...years.map(([year]) => `${year}/`)]) },
    ...years.map(([year, members]) => ({
      path: at(`${year}/index.html`),
      text: listingPage(`CSAF documents first released in ${year}`, ['../', ...members.map(({ path }) => path.slice('2026/'.length))]),
    })),
  ]
}

const FEED = 'feed-tlp-white.json'
const TOP = ['provider-metadata.json', FEED, 'index.txt', 'changes.csv']

function providerMetadata(updated: string) {
  const { publisher, address } = site()
  return {
    canonical_url: absolute(`${CSAF}provider-metadata.json`),
    distributions: [
      { directory_url: absolute(CSAF) },
      { rolie: { feeds: [{ summary: 'All documents, TLP:WHITE', tlp_label: 'WHITE', url: absolute(`${CSAF}${FEED}`) }] } },
    ],
    last_updated: updated,
    list_on_CSAF_aggregators: false, // until upstream wants this rendition
    metadata_version: '2.0',
    mirror_on_CSAF_aggregators: false,
    publisher: { category: publisher.category, name: publisher.name, namespace: address },
    role: 'csaf_provider',
  }
}
