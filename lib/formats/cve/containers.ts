import type { CveContainer, CveRecord } from '@/lib/formats/cve/cve-schema'

/** A container of a record: `cna`, the record of its maker, or the name of somebody who has added to it. */
type Named = Readonly<{ name: string; container: CveContainer; path: readonly PropertyKey[] }>

/** Every container, the maker's first. */
export function containersOf({ containers: { cna, adp } }: CveRecord): Named[] {
  return [
    { name: 'cna', container: cna, path: ['containers', 'cna'] },
    ...adp.map((container, index) => ({ name: addedBy(container), container, path: ['containers', 'adp', index] })),
  ]
}

/** Who has added a container: what readers see says that it is an addition. */
export function addedBy({ providerMetadata, title }: CveContainer): string {
  const name = (providerMetadata?.shortName ?? title ?? 'unnamed')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, 60)
  return /\badp\b/i.test(name) ? name : `${name} (ADP)`
}
