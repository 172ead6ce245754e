import { CRITERIA, type CriterionId } from '@/lib/facts/technologies/criteria'
import type { Fact } from '@/lib/facts/technologies/fact'
import { criterionOf, type Technology } from '@/lib/facts/technologies/technology'

/** A column of a comparison: a technology, or one of its variants. */
export type Column = Readonly<{
  id: string
  name: string
  /** The page that says more of it. */
  href: string
  facts: Readonly<Record<CriterionId, Fact>>
  downsides: readonly Fact[]
  /** For cells that leave something out: the words of the link to it, and its address. */
  more: Readonly<Partial<Record<CriterionId, Readonly<{ words: string; href: string }>>>>
}>

/** A column for each technology, with links to details and to variants that differ. */
export function technologyColumns(technologies: readonly Technology[]): Column[] {
  return technologies.map((technology) => {
    const { id, shortName, criteria, downsides, variants } = technology
    const href = `/technologies/${id}/`
    const more = CRITERIA.flatMap((criterion) => {
      const differs = variants.some((variant) => variant.criteria[criterion.id] !== undefined)
      if (!differs && criteria[criterion.id].detail === null) return []
      return [[criterion.id, { words: differs ? 'more, and by variant' : 'more', href: `${href}#${criterion.id}` }]]
    })
    return { id, name: shortName, href, facts: criteria, downsides, more: Object.fromEntries(more) }
  })
}

/** A column for each variant of the technologies that have some, with what it shares with the others filled in. */
export function variantColumns(technologies: readonly Technology[]): Column[] {
  return technologies.flatMap((technology) =>
    technology.variants.map((variant) => {
      const href = `/technologies/${technology.id}/`
      const facts = CRITERIA.map(({ id }) => [id, criterionOf(technology, id, variant)] as const)
      const more = facts.flatMap(([id, { detail }]) => (detail === null ? [] : [[id, { words: 'more', href: `${href}#${id}` }]]))
      return {
        ...{ id: variant.id, name: variant.shortName, href: `${href}#${variant.id}`, downsides: variant.downsides },
        facts: Object.fromEntries(facts) as Column['facts'], // of every criterion
        more: Object.fromEntries(more),
      }
    }),
  )
}

/** The criteria by which the variants of some technology read differently. */
export function criteriaOfVariants(technologies: readonly Technology[]): CriterionId[] {
  const differs = (criterion: CriterionId) => (technology: Technology) =>
    new Set(technology.variants.map((variant) => criterionOf(technology, criterion, variant).value)).size > 1
  return CRITERIA.map(({ id }) => id).filter((id) => technologies.some(differs(id)))
}
