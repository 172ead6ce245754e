import type { Reference } from '@/lib/advisory/reference'
import { factLines } from '@/lib/formats/ossn/fact-line'
import { type Fact, grouped, toReferences } from '@/lib/formats/ossn/facts'
import type { Part } from '@/lib/formats/ossn/frame'

/** The addresses of the references, then those of fixes that the other sections name; each address once per label. */
export function noteReferences(parts: readonly Part[], references: readonly Fact[], isWiki: boolean): Reference[] {
  const own = toReferences(references)
  const named = new Set(own.map(({ url }) => url))
  const others = parts
    .filter(({ name }) => name !== 'references' && name !== 'credits')
    .flatMap(({ lines }) => toReferences(grouped(factLines(lines, isWiki)).map(withBranch)))
    .filter(({ type, url }) => type === 'fix' && !named.has(url))
    .map((reference) => ({ ...reference, label: shortLabel(reference.label) }))
  const all = new Map([...own, ...others].map((reference) => [`${reference.url}\n${reference.label ?? ''}`, reference]))
  return [...all.values()]
}

/** A patch below the name of its branch: `stable/2025.1:`, then `Nova: https://…`. */
const withBranch = (fact: Fact): Fact =>
  fact.label !== null && fact.group !== null && /^stable\/\S+$/.test(fact.group)
    ? { ...fact, label: `${fact.group} (${fact.label})` }
    : fact

/** A label of a patch is the name of a branch; a clause of a sentence is none. */
const shortLabel = (label: string | null) => (label !== null && label.split(' ').length <= 3 ? label : null)
