import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'

/** An advisory of the portal that a result can lead to. */
export type AdvisoryLink = Readonly<{ id: string; path: string }>

/** Evidence id -> the advisories on it; evidence that no advisory speaks of is left out. Plain JSON. */
export type AdvisoriesOn = Readonly<Record<string, readonly AdvisoryLink[]>>

type Named = Pick<Advisory, 'id' | 'aliases' | 'cves' | 'references'>

/** Names under which advisories are published, as titles of evidence write them. */
const NAMES = /\b(?:CVE-\d{4}-\d{4,}|OSSN-\d{4}|OSSA-\d{4}-\d{3}|XSA-\d+|VMSA-\d{4}-\d{4})\b/g

/** Find the advisories that a piece of evidence names, and those that cite the same address; in the order given, the named first. */
export function advisoriesOn(evidence: PolicyTexts['evidence'], advisories: readonly Named[]): AdvisoriesOn {
  const found = evidence.map(({ id, title, url }) => {
    const names: readonly string[] = title.match(NAMES) ?? []
    const named = advisories.filter((each) => [each.id, ...each.aliases, ...each.cves].some((name) => names.includes(name)))
    const citing = advisories.filter((each) => !named.includes(each) && each.references.some((reference) => reference.url === url))
    return [id, [...named, ...citing].map((each) => ({ id: each.id, path: advisoryPath(each.id) }))] as const
  })
  return Object.fromEntries(found.filter(([, links]) => links.length > 0))
}
