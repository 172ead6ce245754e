import type { Document } from '@/lib/formats/format'

/** A record of our own making that is right in every field; tests change one thing of it. */
export const RECORD = {
  schema_version: '1.7.0',
  id: 'TEST-2026-0001',
  modified: '2026-02-05T10:00:00.5Z',
  published: '2026-02-03T00:00:00Z',
  aliases: ['CVE-2026-90001', 'GHSA-aaaa-bbbb-cccc'],
  related: ['CVE-2026-90002'],
  summary: ' A made-up record  ',
  details: '### Impact\nIt <b>opens</b> OSSA-2025-900.\n\n### Workarounds\nClose it.\n\n### For more information\nAsk.',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'PyPI', name: 'Made-Up', purl: 'pkg:pypi/made-up' },
      ranges: [
        { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.2' }, { introduced: '2.0' }, { last_affected: '2.3' }] },
        { type: 'GIT', repo: 'https://example.org/made-up.git', events: [{ introduced: '0' }, { fixed: 'a1b2c3' }] },
      ],
      versions: ['1.0', '1.1'],
      database_specific: { source: 'https://example.org/source.json' },
    },
  ],
  references: [
    { type: 'FIX', url: 'https://example.org/fix' },
    { type: 'WEB', url: 'https://example.org/' },
  ],
  credits: [{ name: 'A Finder', type: 'FINDER', contact: ['mailto:finder@example.org'] }],
  database_specific: { cwe_ids: ['CWE-79', 'CWE-80'], severity: 'HIGH' },
}

/** A record in YAML: JSON is YAML as well, and this is how people write it. */
export const YAML_RECORD = `id: TEST-2026-0002
modified: 2026-02-05T10:00:00Z
published: 2026-02-03T00:00:00Z
aliases:
- CVE-2026-90001
details: |
  It opens.

  # Impact
  * one
affected:
- package:
    name: made-up
    ecosystem: PyPI
  ranges:
  - type: ECOSYSTEM
    events:
    - introduced: "0"
    - fixed: 1.10
  versions: [1.0, 1.1]
references:
- type: WEB
  url: https://example.org/
`

/** A value as a JSON document of a source, named after its id. */
export function jsonDocument(value: object, file = 'TEST-2026-0001.json'): Document {
  return textDocument(JSON.stringify(value, null, 1), file)
}

/** Text as a document of a source. */
export function textDocument(text: string, file: string): Document {
  return {
    bytes: new TextEncoder().encode(text),
    file,
    source: { id: 'test', license: 'CC0-1.0', revision: null },
    history: null,
    sha256: '0'.repeat(64),
    today: '2026-11-24',
  }
}
