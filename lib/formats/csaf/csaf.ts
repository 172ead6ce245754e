import { csafSchema, fileNameOf } from '@/lib/formats/csaf/csaf-schema'
import { CSAF } from '@/lib/formats/csaf/fixture'
import { toAdvisory } from '@/lib/formats/csaf/to-advisory'
import type { Document, Format, Reading } from '@/lib/formats/format'
import { warningList } from '@/lib/formats/records/warning-list'
import { readJson } from '@/lib/input/json/json'
import { readText, STRUCTURED } from '@/lib/input/text/text'

/**
 * Documents of the Common Security Advisory Framework 2, advisories and VEX, each in a file named after its id.
 *
 * A document that breaks a rule of the standard and can still be read gives a warning; one that not everybody may read is refused.
 */
export const csaf: Format = {
  id: 'csaf',
  matches: (file) => file.endsWith('.json'),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [{ file: 'test_2026-0001.json', text: JSON.stringify(CSAF, null, 1) }],
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document, STRUCTURED)
  if (text.kind === 'refused') return text
  const stem = (file.split('/').at(-1) ?? file).replace(/\.json$/i, '')
  const csaf = readJson(csafSchema({ stem, today }), text.text, file)
  if (csaf.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...csaf.problems] }
  const { warnings, warn } = warningList(file, csaf.lineOf)
  const { id } = csaf.value.document.tracking
  const right = fileNameOf(id)
  if (right !== stem) warn(['document', 'tracking', 'id'], 'id-mismatch', `the file is named ${stem}.json, not ${right}.json`, 'rename it')
  const advisory = toAdvisory(document, csaf.value, csaf.lineOf, warn)
  const all = [...text.warnings, ...csaf.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
