import type { Advisory, Person } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import { absolute } from '@/lib/site/site'

/** What an address is, whatever its label says. */
const TYPED: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^https?:\/\/(?:wiki\.openstack\.org\/wiki\/OSSN\/|security\.openstack\.org\/ossa\/)/i, 'ADVISORY'],
  [/^https?:\/\/(?:bugs\.launchpad\.net\/|launchpad\.net\/bugs\/|storyboard\.openstack\.org\/)/i, 'REPORT'],
  [/^https?:\/\/(?:review\.(?:opendev|openstack)\.org\/(?!q\/|$)|(?:opendev\.org|github\.com)\/[^?#]*\/commit\/)/i, 'FIX'],
  [/^https?:\/\/pypi\.org\/project\//i, 'PACKAGE'],
]

/** Our own page first, then the addresses of the advisory, each once. */
export function osvReferences({ id, references }: Advisory) {
  const page = { type: 'ADVISORY', url: absolute(advisoryPath(id)) }
  const seen = new Set([page.url])
  const others = references.flatMap(({ type, url }) => {
    if (seen.has(url) || !/^https?:\/\//.test(url) || !URL.canParse(url)) return []
    seen.add(url)
    return [{ type: TYPED.find(([pattern]) => pattern.test(url))?.[1] ?? type.toUpperCase(), url }]
  })
  return [page, ...others]
}

const ROLES: Readonly<Record<Person['role'], string>> = { author: 'OTHER', reporter: 'REPORTER', credit: 'OTHER' }

/** Everybody whom the advisory names, each once. */
export function osvCredits({ people }: Advisory) {
  const named = new Map(people.flatMap(({ name, role }) => (name.trim() === '' ? [] : [[name.trim(), role] as const])).toReversed())
  return [...named].toReversed().map(([name, role]) => ({ name, type: ROLES[role] }))
}
