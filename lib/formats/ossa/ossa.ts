import type { Document, Format, Reading } from '@/lib/formats/format'
import { VALID } from '@/lib/formats/ossa/fixture'
import { ossaSchema } from '@/lib/formats/ossa/ossa-schema'
import { toAdvisory } from '@/lib/formats/ossa/to-advisory'
import { warningList } from '@/lib/formats/records/warning-list'
import { readText } from '@/lib/input/text/text'
import { readTextYaml } from '@/lib/input/yaml/text-yaml'

/** OpenStack Security Advisories: one YAML file each, named after its id; texts are reStructuredText. */
export const ossa: Format = {
  id: 'ossa',
  matches: (file) => file.endsWith('.yaml'),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [{ file: 'OSSA-2026-901.yaml', text: VALID }],
  isOfOpenStack: true,
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document)
  if (text.kind === 'refused') return text
  const stem = (file.split('/').at(-1) ?? file).replace(/\.ya?ml$/i, '')
  const yaml = readTextYaml(ossaSchema({ stem, today }), text.text, file, 'paragraphs')
  if (yaml.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...yaml.problems] }
  const { warnings, warn } = warningList(file, yaml.lineOf)
  const advisory = toAdvisory(document, yaml.value, yaml.lineOf, warn)
  const all = [...text.warnings, ...yaml.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
