import { containersOf } from '@/lib/formats/cve/containers'
import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { mentionedIds } from '@/lib/formats/records/mentioned-ids'

const ADDRESSES: readonly (readonly [RegExp, (found: RegExpMatchArray) => string])[] = [
  [/\/xsa\/advisory-(\d{1,4})\b/gi, ([, number]) => `XSA-${number}`],
  [/\bXSA-(\d{1,4})\b/g, ([, number]) => `XSA-${number}`],
  [/\bOSSA[ -](\d{4})-(\d{3})\b/g, ([, year, number]) => `OSSA-${year}-${number}`],
  [/\bVMSA-(\d{4})-(\d{4})\b/gi, ([, year, number]) => `VMSA-${year}-${number}`],
  [/\/security\/advisories\/(GHSA(?:-[a-z0-9]{4}){3})\b/gi, ([, id = '']) => `GHSA${id.slice(4).toLowerCase()}`],
]
const OF_OTHERS = /^(?:RHSA|RHBA|USN|DSA|DLA|FEDORA|GLSA|openSUSE-SU|SUSE-SU|ELSA|MDVSA|VMSA|XSA)[-:][\w:.-]{3,40}$/
const ID = /^[A-Za-z][\w.:-]{4,60}$/

/** Other names of the flaw, and ids of what the record only speaks of. */
type Names = Readonly<{ aliases: readonly string[]; related: readonly string[] }>

/**
 * The ids that makers have given the same flaw: what the record says of its source, and the one id of a maker that its references and
 * versions name. Several of one maker are advisories beside it.
 *
 * @param text Title, description and other prose of the record's maker.
 */
export function namesOf(record: CveRecord, text: string): Names {
  const { cna } = record.containers
  const id = record.cveMetadata.cveId
  const stated = cna.source?.advisory ?? cna.source?.advisories
  const declared = (Array.isArray(stated) ? stated : [stated]).filter((each) => typeof each === 'string' && ID.test(each))
  const places = [
    ...cna.references.flatMap(({ url, name }) => [url, name ?? '']),
    ...cna.affected.flatMap(({ versions }) => versions.map(({ version }) => version)),
  ]
  const found = ADDRESSES.flatMap(([pattern, toId]) => places.flatMap((place) => [...place.matchAll(pattern)].map(toId)))
  const distinct = [...new Set(found)]
  const counts = new Map<string, number>()
  for (const each of distinct) counts.set(makerOf(each), (counts.get(makerOf(each)) ?? 0) + 1)
  const own = distinct.filter((each) => counts.get(makerOf(each)) === 1 && (makerOf(each) !== 'XSA' || isOfXen(record, text)))
  const aliases = [...new Set([...(declared as string[]), ...own])].filter((each) => each !== id) // as: only text was let through
  const names = containersOf(record).flatMap(({ container }) => container.references.map(({ name }) => name ?? ''))
  const others = [...cna.replacedBy, ...found, ...mentionedIds(text), ...names.filter((name) => OF_OTHERS.test(name))]
  return { aliases, related: [...new Set(others)].filter((each) => each !== id && !aliases.includes(each)) }
}

const makerOf = (id: string) => id.slice(0, id.indexOf('-'))

/** Makers of processors name Xen's advisory beside their own. */
function isOfXen({ cveMetadata, containers: { cna } }: CveRecord, text: string): boolean {
  const names = cna.affected.map(({ vendor, product }) => `${vendor ?? ''} ${product ?? ''}`)
  return /^xen$/i.test(cveMetadata.assignerShortName ?? '') || [text, ...names].some((each) => /\bxen\b/i.test(each))
}
