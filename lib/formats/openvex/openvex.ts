import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Document, Format, Reading } from '@/lib/formats/format'
import { affectedOf } from '@/lib/formats/openvex/affected-of'
import { OPENVEX } from '@/lib/formats/openvex/fixture'
import { type OpenVex, openVexSchema } from '@/lib/formats/openvex/openvex-schema'
import { sectionsOf } from '@/lib/formats/openvex/sections-of'
import { cvesOf } from '@/lib/formats/records/cve-ids'
import { datesOf } from '@/lib/formats/records/dates-of'
import { folded } from '@/lib/formats/records/folded'
import { idsOf } from '@/lib/formats/records/ids-of'
import { technologiesIn } from '@/lib/formats/records/technologies-in'
import { type Warn, warningList } from '@/lib/formats/records/warning-list'
import { readJson } from '@/lib/input/json/json'
import { readText, STRUCTURED } from '@/lib/input/text/text'

/** Statements of OpenVEX on what is affected and what is not; they stand beside what advisories say, and hide none. */
export const openvex: Format = {
  id: 'openvex',
  matches: (file) => file.endsWith('.json'),
  read,
  history: 'documents-or-history',
  fuzzSeeds: [{ file: 'vex-2026-0001.json', text: JSON.stringify(OPENVEX, null, 1) }],
}

function read(document: Document): Reading {
  const { file, today } = document
  const text = readText(document, STRUCTURED)
  if (text.kind === 'refused') return text
  const vex = readJson(openVexSchema(today), text.text, file)
  if (vex.kind === 'refused') return { kind: 'refused', problems: [...text.warnings, ...vex.problems] }
  const { warnings, warn } = warningList(file, vex.lineOf)
  const advisory = toAdvisory(document, vex.value, vex.lineOf, warn)
  const all = [...text.warnings, ...vex.warnings, ...warnings]
  return { kind: 'read', advisory, warnings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}

function toAdvisory(document: Document, vex: OpenVex, lineOf: (path: readonly PropertyKey[]) => number, warn: Warn): WrittenAdvisory {
  const { file, source, sha256, history } = document
  const names = [...new Set(vex.statements.flatMap(({ vulnerability: { name, aliases } }) => [name, ...aliases]))]
  const aliases = idsOf(names, ['statements'], warn)
  const affected = affectedOf(vex.statements)
  const title = folded(`${vex.author} on ${names[0] ?? ''}${names.length > 1 ? ` and ${names.length - 1} more` : ''}: what is affected`)
  return {
    ...{ id: idOf(vex['@id']), title, lifecycle: { state: 'published' } },
    ...datesOf(vex.timestamp, vex.last_updated ?? null, history),
    origin: { source: source.id, path: file, revision: source.revision, sha256, license: source.license },
    ...{ aliases, cves: cvesOf(aliases), related: [], sections: sectionsOf(vex, lineOf), affected, severity: [], references: [] },
    people: [{ name: folded(vex.author), affiliation: null, role: 'author' }],
    technologies: technologiesIn(affected.flatMap(({ product, status }) => (status === undefined ? (product ?? []) : []))),
    questions: [],
  }
}

/** The last part of the address that names the document. */
function idOf(address: string): string {
  const last = address.split(/[/#:?]+/).findLast((part) => part !== '') ?? address
  return last.replace(/[^\w.+-]+/g, '-')
}
