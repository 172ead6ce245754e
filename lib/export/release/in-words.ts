import type { Publication, PublishedAdvisory } from '@/lib/export/release/publication'
import { listed } from '@/lib/listed'

/** What is new, changed or withdrawn since an earlier publication, a line each. */
export function changesInWords(before: Publication, now: Publication): string[] {
  const advisories = [...now.advisories.values()]
  const fresh = advisories.filter(({ id }) => !before.advisories.has(id))
  const changed = advisories.flatMap((one) => {
    const old = before.advisories.get(one.id)
    const words = old === undefined ? [] : differences(old, one)
    return words.length === 0 ? [] : [`changed: ${one.id}: ${listed(words)}`]
  })
  const added = [...now.addresses].filter((file) => !before.addresses.has(file)).length
  const lines = [...fresh.map(({ id, title, published }) => `new: ${id}: ${title} (${published ?? 'no date'})`), ...changed]
  return [...(lines.length === 0 ? ['No advisory is new or changed.'] : lines), `${added} addresses are new; all others are as they were.`]
}

function differences(old: PublishedAdvisory, now: PublishedAdvisory): string[] {
  const said = (what: string, a: string | null, b: string | null) => (a === b ? [] : [`${what} ${shown(b)} instead of ${shown(a)}`])
  const facts = [
    ...said('title', old.title, now.title),
    ...said('state', old.state, now.state),
    ...said('severity', old.severity, now.severity),
    ...said('affected products', old.products.join(', '), now.products.join(', ')),
    ...said('modified', old.modified, now.modified),
  ]
  return facts.length === 0 && old.sha256 !== now.sha256 ? ['text'] : facts
}

const shown = (text: string | null) => (text === null || text === '' ? 'none' : `"${text}"`)
