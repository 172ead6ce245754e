import type { ReferenceType } from '@/lib/advisory/reference'
import { containersOf } from '@/lib/formats/cve/containers'
import type { CveRecord } from '@/lib/formats/cve/cve-schema'
import { folded } from '@/lib/formats/records/folded'
import { type LinkEntry, linkEntry } from '@/lib/formats/records/link-entry'
import type { Warn } from '@/lib/formats/records/warning-list'

type LineOf = (path: readonly PropertyKey[]) => number

const TYPES: Readonly<Record<string, ReferenceType>> = {
  patch: 'fix',
  'vendor-advisory': 'advisory',
  'third-party-advisory': 'advisory',
  'government-resource': 'advisory',
  'issue-tracking': 'report',
  'mailing-list': 'discussion',
  exploit: 'evidence',
  'technical-description': 'article',
  'media-coverage': 'article',
  product: 'package',
}
/** Remarks on how a reference came into the record. */
const OF_THE_PROGRAMME = /^x_/

/** Every address of a record once, whoever adds it: the copies that the programme keeps are no second source. */
export function referencesOf(record: CveRecord, lineOf: LineOf, warn: Warn): LinkEntry[] {
  const stated = containersOf(record).flatMap(({ container, path }) =>
    container.references.map(({ url, name, tags }, index) => ({ url: url.trim(), name, tags, path: [...path, 'references', index] })),
  )
  const byAddress = new Map<string, typeof stated>()
  for (const each of stated) {
    const same = byAddress.get(keyOf(each.url))
    if (same === undefined) byAddress.set(keyOf(each.url), [each])
    else same.push(each)
  }
  return [...byAddress.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const tags = [...new Set(same.flatMap((each) => each.tags))].filter((tag) => !OF_THE_PROGRAMME.test(tag))
    const name = same.map((each) => folded(each.name ?? '')).find((each) => each !== '' && !/^https?:/i.test(each))
    const type = Object.entries(TYPES).find(([tag]) => tags.includes(tag))?.[1] ?? 'web'
    const field = { url: first.url, label: name ?? null, type, path: first.path, line: lineOf(first.path) }
    return [linkEntry(field, warn)]
  })
}

function keyOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url
}
