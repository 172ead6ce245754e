import type { BlockContent } from 'mdast'
import type { Entry, Section } from '@/lib/advisory/section'
import type { OssaFile } from '@/lib/formats/ossa/ossa-schema'
import { productVersions } from '@/lib/formats/ossa/product-versions'
import type { Links } from '@/lib/formats/ossa/references-of'
import { severityText } from '@/lib/formats/ossa/severity-of'
import { cveLink, isCve } from '@/lib/formats/records/cve-ids'
import { entries, entry, prose, section, spaced, subheading, words } from '@/lib/formats/records/entry'
import { otherFields } from '@/lib/formats/records/other-fields'
import type { Warn } from '@/lib/formats/records/warning-list'
import { toLists } from '@/lib/input/rst/numbered-lists'
import { rstBlocks } from '@/lib/input/rst/rst-blocks'
import { plainInline } from '@/lib/input/rst/rst-inline'

type LineOf = (path: readonly PropertyKey[]) => number

/** Everything that the file says, as sections of an advisory; what it does not say has no section. */
export function sectionsOf(ossa: OssaFile, links: Links, lineOf: LineOf, warn: Warn): Section[] {
  return [
    ...section('summary', 'Summary', prose(rstBlocks(ossa.description), lineOf(['description']))),
    ...section('affected', 'Affected', entries([...affectedEntries(ossa, lineOf), ...severityEntries(ossa, lineOf)])),
    ...section('patches', 'Patches', entries(links.patches.map((link) => link.entry))),
    ...section('discussion', 'Discussion', [
      ...titled('Errata', rstBlocks(ossa.errata ?? '', 4), lineOf(['errata'])),
      ...titled('Notes', notesOf(ossa), lineOf(['notes'])),
      ...history(ossa, lineOf),
      ...entries(unknownFields(ossa, lineOf, warn)),
    ]),
    ...section('references', 'References', entries([...cveEntries(ossa, lineOf), ...links.references.map((link) => link.entry)])),
    ...section('credits', 'Credits', entries(creditEntries(ossa, lineOf))),
  ]
}

function affectedEntries(ossa: OssaFile, lineOf: LineOf): Entry[] {
  return ossa['affected-products'].flatMap(({ product, version }, index) =>
    productVersions(product, version).map(({ product: name, versions }) =>
      entry(
        name,
        /^(?:TODO)?$/i.test(versions) ? words('no versions stated') : plainInline(versions),
        lineOf(['affected-products', index]),
      ),
    ),
  )
}

function severityEntries({ vulnerabilities }: OssaFile, lineOf: LineOf): Entry[] {
  return vulnerabilities.flatMap((vulnerability, index) => {
    const text = severityText(vulnerability)
    return text.length === 0 ? [] : [entry(`Severity of ${vulnerability['cve-id']}`, text, lineOf(['vulnerabilities', index]))]
  })
}

function cveEntries({ vulnerabilities }: OssaFile, lineOf: LineOf): Entry[] {
  return vulnerabilities.flatMap(({ 'cve-id': text, note = '' }, index) => {
    const [id = ''] = text.trim().split(/\s/, 1)
    const first = isCve(id.toUpperCase()) ? [cveLink(id)] : plainInline(id)
    const content = spaced(first, plainInline(text.trim().slice(id.length)), plainInline(note))
    return first.length === 0 ? [] : [entry('CVE', content, lineOf(['vulnerabilities', index]))]
  })
}

function titled(heading: string, blocks: readonly BlockContent[], line: number) {
  return blocks.length === 0 ? [] : prose([subheading(words(heading)), ...blocks], line)
}

/** Notes as a list when there are several; each may hold paragraphs of its own. */
function notesOf({ notes }: OssaFile): BlockContent[] {
  if (notes.length < 2 || notes.some((note) => /\n\s*\n|::/.test(note.trim())))
    return rstBlocks(notes.map((note) => note.trim()).join('\n\n'), 4)
  const items = notes.map((note) => ({ number: null, children: rstBlocks(note.trim().replace(/\s+/g, ' ')) }))
  return toLists(items, true)
}

function history({ errata_history: lines }: OssaFile, lineOf: LineOf) {
  if (lines.length === 0) return []
  const facts = lines.map((line, index) => entry(null, plainInline(line), lineOf(['errata_history', index])))
  return [...prose([subheading(words('History'))], lineOf(['errata_history'])), ...entries(facts)]
}

function creditEntries({ reporters }: OssaFile, lineOf: LineOf): Entry[] {
  return reporters.map(({ name, affiliation = '', reported }, index) => {
    const isKnown = !/^(?:unknown|none)?$/i.test(affiliation.trim())
    const found = reported.length === 0 ? '' : ` (${reported.join(', ')})`
    return entry('Reporter', plainInline(`${name}${isKnown ? `, ${affiliation}` : ''}${found}`), lineOf(['reporters', index]))
  })
}

/** Fields beyond the format, wherever they stand. */
function unknownFields(ossa: OssaFile, lineOf: LineOf, warn: Warn): Entry[] {
  const of = (fields: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]) => otherFields(fields, path, lineOf, warn)
  const {
    id,
    date,
    title,
    description,
    vulnerabilities,
    reporters,
    issues,
    reviews,
    reference,
    notes,
    errata,
    errata_history,
    type,
    ...top
  } = ossa
  const { 'affected-products': products, ...rest } = top
  const { links, type: tracker, ...issueRest } = issues
  return [
    ...of(rest, []),
    ...of(issueRest, ['issues']),
    ...products.flatMap(({ product, version, ...more }, index) => of(more, ['affected-products', index])),
    ...reporters.flatMap(({ name, affiliation, reported, ...more }, index) => of(more, ['reporters', index])),
    ...vulnerabilities.flatMap((vulnerability, index) => {
      const { 'cve-id': cve, note, 'impact-assessment': impact, classification, ...more } = vulnerability
      const { source, rating, assessment, ...impactRest } = impact ?? {}
      const { type: kind, score, detail, ...assessmentRest } = assessment ?? {}
      const { source: by, type: system, detail: weakness, ...classRest } = classification ?? {}
      const path = ['vulnerabilities', index]
      return [
        ...of(more, path),
        ...of(impactRest, [...path, 'impact-assessment']),
        ...of(assessmentRest, [...path, 'impact-assessment', 'assessment']),
        ...of(classRest, [...path, 'classification']),
      ]
    }),
  ]
}
