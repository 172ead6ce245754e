import type { Document, Format, Reading } from '@/lib/formats/format'
import { RECORD, YAML_RECORD } from '@/lib/formats/osv/fixture'
import { asFileName, osvSchema } from '@/lib/formats/osv/osv-schema'
import { toAdvisory } from '@/lib/formats/osv/to-advisory'
import { warningList } from '@/lib/formats/records/warning-list'
import { readJson } from '@/lib/input/json/json'
import { readText, STRUCTURED } from '@/lib/input/text/text'
import { readTextYaml } from '@/lib/input/yaml/text-yaml'

/** Records of the Open Source Vulnerability format, as JSON or as YAML, each in a file named after its id. */
export const osv: Format = {
  id: 'osv',
  matches: (file) => /\.(?:json|ya?ml)$/.test(file),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [
    { file: 'TEST-2026-0001.json', text: JSON.stringify(RECORD, null, 1) },
    { file: 'TEST-2026-0002.yaml', text: YAML_RECORD },
  ],
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document, STRUCTURED)
  if (text.kind === 'refused') return text
  const name = file.split('/').at(-1) ?? file
  const stem = name.replace(/\.(?:json|ya?ml)$/i, '')
  const schema = osvSchema({ stem, today })
  const record = /\.ya?ml$/i.test(name) ? readTextYaml(schema, text.text, file, 'as-read') : readJson(schema, text.text, file)
  if (record.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...record.problems] }
  const { warnings, warn } = warningList(file, record.lineOf)
  const { id } = record.value
  if (asFileName(id) !== asFileName(stem)) warn(['id'], 'id-mismatch', `${id} is not quite the name of the file, ${stem}`, 'rename it')
  const advisory = toAdvisory(document, record.value, record.lineOf, warn)
  const all = [...text.warnings, ...record.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
