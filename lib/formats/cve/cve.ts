import { cveSchema } from '@/lib/formats/cve/cve-schema'
import { RECORD, REJECTED_RECORD } from '@/lib/formats/cve/fixture'
import { toAdvisory } from '@/lib/formats/cve/to-advisory'
import type { Document, Format, Reading } from '@/lib/formats/format'
import { warningList } from '@/lib/formats/records/warning-list'
import { readJson } from '@/lib/input/json/json'
import { readText, STRUCTURED } from '@/lib/input/text/text'

/** Records of the CVE Record Format 5.0 to 5.2, each in a file named after its id; a rejected one is withdrawn. */
export const cve: Format = {
  id: 'cve',
  matches: (file) => /(?:^|\/)CVE-[^/]*\.json$/i.test(file),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [
    { file: 'CVE-2026-90001.json', text: JSON.stringify(RECORD, null, 1) },
    { file: 'CVE-2026-90002.json', text: JSON.stringify(REJECTED_RECORD, null, 1) },
  ],
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document, STRUCTURED)
  if (text.kind === 'refused') return text
  const stem = (file.split('/').at(-1) ?? file).replace(/\.json$/i, '')
  const record = readJson(cveSchema({ stem, today }), text.text, file)
  if (record.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...record.problems] }
  const { warnings, warn } = warningList(file, record.lineOf)
  const advisory = toAdvisory(document, record.value, record.lineOf, warn)
  const all = [...text.warnings, ...record.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
