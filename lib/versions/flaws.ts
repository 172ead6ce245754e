import type { FlawRecord } from '@/lib/versions/flaw-record'

/** The other records of the flaw that an advisory is about. */
export type SistersOf = (advisory: Named) => readonly FlawRecord[]

/** What tells which flaw a record is about. */
type Named = Pick<FlawRecord, 'id' | 'aliases' | 'cves' | 'lifecycle'>

/**
 * Find the records that are about the same flaw: those that share a CVE, or of which one has the id of another among its aliases. What a
 * record only mentions does not count, nor does one that no longer stands.
 */
export function sistersIn<T extends Named>(advisories: readonly T[]): (advisory: Named) => readonly T[] {
  const byName = new Map<string, T[]>()
  for (const advisory of advisories.filter(({ lifecycle }) => lifecycle.state === 'published'))
    for (const name of namesOf(advisory)) {
      const members = byName.get(name)
      if (members === undefined) byName.set(name, [advisory])
      else members.push(advisory)
    }
  return (advisory) => {
    if (advisory.lifecycle.state !== 'published') return []
    const found = new Set(namesOf(advisory).flatMap((name) => byName.get(name) ?? []))
    return [...found].filter(({ id }) => id !== advisory.id)
  }
}

const namesOf = ({ id, aliases, cves }: Named) => [...new Set([id, ...aliases, ...cves].map((name) => name.toUpperCase()))]
