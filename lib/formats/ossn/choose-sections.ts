import type { SectionName } from '@/lib/advisory/section'
import type { Heading } from '@/lib/formats/ossn/heading'

/** A heading that begins a section. */
type SectionHeading = Heading & Readonly<{ name: SectionName }>

const BARE: readonly SectionName[] = ['summary', 'affected', 'discussion', 'recommended-actions', 'references']

/**
 * Choose the headings that begin sections, in their order.
 *
 * A known name at the level of the sections begins one. Deeper, it does so only where there is no such section otherwise; patches have to be
 * at that level. Known words without marks count only where nothing else does. Two headings for references begin two parts, any other
 * second one is a duplicate.
 */
export function chooseSections(headings: readonly Heading[]): { sections: SectionHeading[]; duplicates: Heading[] } {
  const known = headings.filter((heading): heading is SectionHeading => heading.name !== null)
  const level = usualLevel(known)
  const names = [...new Set(known.map(({ name }) => name))]
  const sections: SectionHeading[] = []
  const duplicates: Heading[] = []
  for (const name of names) {
    const candidates = candidatesFor(name, known, level)
    const [first, ...others] = candidates
    if (first !== undefined) sections.push(first)
    for (const other of others) (name === 'references' ? sections : duplicates).push(other)
  }
  return { sections: sections.toSorted((a, b) => a.line - b.line), duplicates: duplicates.toSorted((a, b) => a.line - b.line) }
}

function candidatesFor(name: SectionName, known: readonly SectionHeading[], level: number): SectionHeading[] {
  const named = known.filter((heading) => heading.name === name)
  const marked = named.filter((heading) => heading.level !== null)
  const high = marked.filter((heading) => (heading.level ?? 0) <= level)
  if (high.length > 0 || name === 'patches') return high
  if (marked.length > 0) {
    const highest = marked.reduce((least, { level }) => Math.min(least, level ?? 6), 6)
    return marked.filter((heading) => heading.level === highest)
  }
  return BARE.includes(name) ? named.slice(0, 1) : []
}

/** The level that most sections have; the deeper one of two that are equally frequent. */
function usualLevel(known: readonly SectionHeading[]): number {
  const counts = new Map<number, number>()
  for (const { level, name } of known) if (level !== null && name !== 'patches') counts.set(level, (counts.get(level) ?? 0) + 1)
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || b - a)
  return best?.[0] ?? 3
}
