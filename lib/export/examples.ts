import { advisoryJsonPath } from '@/lib/advisory/slug'
import { CSAF } from '@/lib/export/csaf/csaf-file'
import { feedPath } from '@/lib/export/feeds/feed-file'
import { openVexPath } from '@/lib/export/openvex/open-vex-path'

/** A kind of data with what there is of it, and commands that fetch some. */
export type DataKind = Readonly<{
  id: string
  name: string
  what: string
  files: readonly Readonly<{ path: string; what: string }>[]
  /** Further files of one kind, which their names explain. */
  also?: readonly Readonly<{ path: string; name: string }>[]
  /** `sh` commands, a line each, as they are pasted. */
  examples: readonly string[]
}>

/**
 * What a portal publishes for programs.
 *
 * @param at The address of a path, as the commands have it.
 * @param advisory The id of one that is here, for examples; null where there is none.
 * @param csaf The path of its document.
 * @param openVex Packages that have OpenVEX documents.
 * @param hasPack Whether there is an archive of the whole portal.
 */
export function dataKinds(
  at: (path: string) => string,
  advisory: string | null,
  csaf: string | null,
  openVex: readonly string[],
  hasPack: boolean,
): DataKind[] {
  return [
    {
      id: 'osv',
      name: 'OSV records',
      what: 'OSV 1.7.5, for scanners of dependencies: every advisory that names versions of a package on PyPI. Scanners go by versions alone; where a flaw also needs a setting, ecosystem_specific.only_if in the record says which. A flaw that no released version mends is found in every newer one, too: mended.zip leaves those out.',
      files: [
        { path: '/osv/PyPI/all.zip', what: 'all records about packages on PyPI' },
        { path: '/osv/PyPI/mended.zip', what: 'those of flaws that an upgrade to a released version mends' },
        { path: '/osv/all.zip', what: 'all records, those of other databases included' },
        { path: '/osv/modified_id.csv', what: 'time of the last change, folder and id of each record, newest first' },
        { path: '/osv/ecosystems.txt', what: 'ecosystems that occur' },
      ],
      examples: [`curl -fsSO ${at('/osv/PyPI/all.zip')}`, `curl -fsS ${at('/osv/modified_id.csv')} | head -n 5`],
    },
    {
      id: 'csaf',
      name: 'CSAF documents',
      what: 'CSAF 2.0, one document for each advisory with its SHA-256 and SHA-512, by directory and by ROLIE feed. Documents of other publishers are renditions by this portal, and say so.',
      files: [
        { path: `${CSAF}provider-metadata.json`, what: 'where a CSAF reader begins' },
        { path: `${CSAF}feed-tlp-white.json`, what: 'ROLIE feed of all documents' },
        { path: `${CSAF}index.txt`, what: 'paths of all documents' },
        { path: `${CSAF}changes.csv`, what: 'paths with the time of the last change, newest first' },
        { path: CSAF, what: 'the same to look through, year by year' },
      ],
      examples: [
        `curl -fsS ${at(`${CSAF}provider-metadata.json`)}`,
        ...(csaf === null ? [] : [`curl -fsSO ${at(csaf)} -O ${at(`${csaf}.sha256`)} && sha256sum -c ${csaf.split('/').at(-1)}.sha256`]),
      ],
    },
    ...(openVex.length === 0 ? [] : [openVexKind(at, openVex)]),
    {
      id: 'feeds',
      name: 'Feeds',
      what: 'JSON Feed 1.1 and Atom: everything, changes only, and one for each product, OpenStack series, severity and technology, such as /feeds/json/product/nova.json, /feeds/json/release/2026.1.json, /feeds/atom/severity/high.xml and /feeds/atom/technology/lxc.xml.',
      files: [
        { path: feedPath('json', 'all'), what: 'all advisories, newest first, as JSON Feed' },
        { path: feedPath('atom', 'all'), what: 'the same as Atom' },
        { path: feedPath('json', 'updates'), what: 'those that were changed after their publication' },
        { path: feedPath('atom', 'updates'), what: 'the same as Atom' },
      ],
      examples: [`curl -fsS ${at(feedPath('json', 'all'))}`, `curl -fsS ${at(feedPath('atom', 'updates'))}`],
    },
    {
      id: 'api',
      name: 'JSON API',
      what: 'Files, described by OpenAPI and JSON Schema. Nothing has to be registered, nothing is counted, and any origin may read them.',
      files: [
        { path: '/api/v1/openapi.json', what: 'the description, with the schema of every file' },
        { path: '/api/v1/advisories.json', what: 'all advisories' },
        { path: '/api/v1/products.json', what: 'products with the advisories that call them affected' },
        { path: '/api/v1/releases.json', what: 'OpenStack series with how many advisories have which answer' },
        { path: '/api/v1/aliases.json', what: 'names, such as CVE ids, and the advisories that they lead to' },
        { path: '/api/v1/technologies.json', what: 'the comparison of technologies' },
        { path: '/api/v1/problems.json', what: 'what was wrong with the documents of this build' },
      ],
      examples: [
        `curl -fsS ${at('/api/v1/advisories.json')}`,
        ...(advisory === null ? [] : [`curl -fsS ${at(advisoryJsonPath(advisory))}`]),
      ],
    },
    {
      id: 'security-txt',
      name: 'security.txt',
      what: 'How to tell the publisher about a flaw in this portal (RFC 9116).',
      files: [{ path: '/.well-known/security.txt', what: 'contact, and until when it is confirmed' }],
      examples: [`curl -fsS ${at('/.well-known/security.txt')}`],
    },
    ...(hasPack ? [packKind(at)] : []),
  ]
}

function packKind(at: (path: string) => string): DataKind {
  return {
    id: 'offline',
    name: 'Everything, to read without a network',
    what: 'The whole portal in one archive. Unpack it and open portal/index.html: every page for reading works from a disk. The advisor, the search and "Affected?" need a server, and say where theirs is.',
    files: [{ path: '/offline.zip', what: 'all pages and the data that they link to' }],
    examples: [`curl -fsSO ${at('/offline.zip')}`],
  }
}

function openVexKind(at: (path: string) => string, packages: readonly string[]): DataKind {
  return {
    id: 'openvex',
    name: 'OpenVEX documents',
    what: 'OpenVEX 0.2.0, one document for each package: which versions are affected by what, what to do, and which versions mend it. None says "not affected": that depends on your configuration.',
    files: [],
    also: packages.map((name) => ({ path: openVexPath(name), name })),
    examples: packages.slice(0, 1).map((name) => `curl -fsS ${at(openVexPath(name))}`),
  }
}
