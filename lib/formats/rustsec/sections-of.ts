import type { Root } from 'mdast'
import type { Entry, Section, SectionName } from '@/lib/advisory/section'
import { cveLink, isCve } from '@/lib/formats/records/cve-ids'
import { detailsParts } from '@/lib/formats/records/details-parts'
import { entries, entry, paragraph, prose, section, words } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import type { LinkEntry } from '@/lib/formats/records/link-entry'
import { partBlocks } from '@/lib/formats/records/part-blocks'
import { plainText } from '@/lib/formats/records/plain-text'
import { affectedOf } from '@/lib/formats/rustsec/affected-of'
import type { RustsecFile } from '@/lib/formats/rustsec/rustsec-schema'

type LineOf = (path: readonly PropertyKey[]) => number

/**
 * Everything that the advisory says, as sections.
 *
 * @param body The Markdown below the TOML, without its title.
 * @param line Its first line.
 */
export function sectionsOf(file: RustsecFile, body: Root, line: number, links: readonly LinkEntry[], lineOf: LineOf): Section[] {
  const parts = detailsParts(body)
  const of = (name: SectionName) => partBlocks(parts, name, line)
  const summary = of('summary')
  const { advisory } = file
  return [
    ...section('summary', 'Summary', summary.length > 0 ? summary : prose([paragraph(words(advisory.title ?? advisory.id))], line)),
    ...section('affected', 'Affected', entries(affectedEntries(file, lineOf))),
    ...section('recommended-actions', 'Recommended actions', of('recommended-actions')),
    ...section('patches', 'Patches', [...of('patches'), ...entries(patchEntries(file, lineOf))]),
    ...section('discussion', 'Discussion', [...of('discussion'), ...entries(factEntries(file, lineOf))]),
    ...section('references', 'References', [
      ...of('references'),
      ...entries([...nameEntries(file, lineOf), ...links.map((link) => link.entry)]),
    ]),
    ...section('credits', 'Credits', of('credits')),
  ]
}

function affectedEntries(file: RustsecFile, lineOf: LineOf): Entry[] {
  const { affected = [] } = file
  const line = lineOf(['versions'])
  return [
    ...affectedOf(file).map(({ product, name, text }) => entry(name ?? product, plainText(text), line)),
    ...affected.flatMap(({ package: named, versions: _, ...rest }, index) =>
      fieldEntries(rest, named === undefined ? [] : [named], () => lineOf(['affected', index])),
    ),
  ]
}

function patchEntries({ versions, advisory }: RustsecFile, lineOf: LineOf): Entry[] {
  const patched = versions?.patched ?? []
  if (patched.length === 0 || advisory.withdrawn != null) return []
  return [entry(advisory.package ?? null, plainText(`patched in ${patched.join('; ')}`), lineOf(['versions', 'patched']))]
}

function factEntries({ advisory, affected, versions, references, ...unknown }: RustsecFile, lineOf: LineOf): Entry[] {
  const {
    id,
    package: _,
    title,
    date,
    withdrawn,
    url,
    aliases,
    related,
    references: links,
    cvss,
    informational,
    license,
    cwe,
    cwes,
    ...rest
  } = advisory
  const fact = (label: string, text: string | undefined, key: string) =>
    text === undefined || text === '' ? [] : [entry(label, plainText(text), lineOf(['advisory', key]))]
  const { patched, unaffected, ...more } = versions ?? { patched: [], unaffected: [] }
  return [
    ...fact('Kind', informational, 'informational'),
    ...fact('Severity', cvss, 'cvss'),
    ...fact('Weakness', [...cwe, ...cwes].map((each) => `CWE-${String(each).replace(/^CWE-/i, '')}`).join(', '), 'cwe'),
    ...fact('License', license, 'license'),
    ...fieldEntries(rest, [], (path) => lineOf(['advisory', ...path])),
    ...fieldEntries(more, ['versions'], lineOf),
    ...fieldEntries(unknown, [], lineOf),
  ]
}

function nameEntries({ advisory: { aliases, related } }: RustsecFile, lineOf: LineOf): Entry[] {
  const one = (label: string, names: readonly string[], key: string) =>
    names.map((name) => entry(label, isCve(name) ? [cveLink(name)] : plainText(name), lineOf(['advisory', key])))
  return [...one('Also known as', aliases, 'aliases'), ...one('Related', related, 'related')]
}
