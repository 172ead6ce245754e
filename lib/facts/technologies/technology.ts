import { z } from 'zod'
import { boundarySchema } from '@/lib/facts/technologies/boundary'
import { type Citations, Id, Sentence, Words } from '@/lib/facts/technologies/citation'
import type { CriterionId } from '@/lib/facts/technologies/criteria'
import { type Fact, factSchema, topicSchema } from '@/lib/facts/technologies/fact'

export const TECHNOLOGY_KINDS = ['hypervisor', 'container', 'sandbox', 'emulation', 'physical'] as const

/** `content/technologies/<id>.yaml`: one isolation technology, every statement with its evidence. */
export const technologySchema = (citations: Citations) => {
  const fact = factSchema(citations)
  const criteria = z.strictObject({
    'boundary-kind': fact,
    'shared-kernel': fact,
    'cpu-virtualisation': fact,
    'guest-os': fact,
    confinement: fact,
    'confidential-computing': fact,
    'live-migration': fact,
    'device-passthrough': fact,
    'security-process': fact,
    licence: fact,
    'common-criteria': fact,
    'nova-availability': fact,
  } satisfies Record<CriterionId, typeof fact>)
  const shared = {
    id: Id,
    name: Words,
    /** For a column head. */
    shortName: Words.max(16, 'it is longer than 16 characters; find a shorter one'),
    summary: Sentence,
    downsides: z.array(fact).readonly().default([]),
    topics: z.array(topicSchema(citations)).readonly().default([]),
  }
  const variant = z
    .strictObject({
      ...shared,
      boundary: boundarySchema(citations).nullable().default(null),
      /** Only where the variant differs from the technology. */
      criteria: criteria.partial().readonly(),
    })
    .readonly()
  return z
    .strictObject({
      ...shared,
      kind: z.enum(TECHNOLOGY_KINDS),
      /** Other ids by which content may name it, such as that of the product. */
      aliases: z.array(Id).readonly().default([]),
      /** Place in the comparison, from 1. */
      order: z.int().positive(),
      boundary: boundarySchema(citations),
      criteria: criteria.readonly(),
      variants: z.array(variant).readonly().default([]),
    })
    .readonly()
}
export type Technology = z.output<ReturnType<typeof technologySchema>>
export type Variant = Technology['variants'][number]

/** A technology as one of its variants has it: what the variant says, and for the rest what the technology says. */
export function criterionOf(technology: Technology, criterion: CriterionId, variant?: Variant): Fact {
  return variant?.criteria[criterion] ?? technology.criteria[criterion]
}

/** The ids of a technology and of its variants. */
export function idsOf({ id, variants }: Technology): string[] {
  return [id, ...variants.map((variant) => variant.id)]
}

/** The technology that an id or an alias names, and the variant where it names one; null for an unknown word. */
export function findTechnology(
  technologies: readonly Technology[],
  word: string,
): Readonly<{ technology: Technology; variant: Variant | null }> | null {
  for (const technology of technologies) {
    const variant = technology.variants.find(({ id }) => id === word) ?? null
    if (variant !== null || technology.id === word || technology.aliases.some((alias) => alias === word)) return { technology, variant }
  }
  return null
}

/** Whether a list of ids names a technology: itself, by an alias, or one of its variants. */
export function isNamedIn(technology: Technology, words: readonly string[]): boolean {
  return words.some((word) => findTechnology([technology], word) !== null)
}

type LocatedFact = [path: readonly PropertyKey[], fact: Fact]

/** Every fact of a technology and of its variants, with its path in the file. */
export function factsIn(technology: Technology): LocatedFact[] {
  return [technology, ...technology.variants].flatMap(({ criteria, downsides, topics }, at): LocatedFact[] => {
    const top: readonly PropertyKey[] = at === 0 ? [] : ['variants', at - 1]
    return [
      ...Object.entries(criteria).flatMap(([id, fact]): LocatedFact[] => (fact === undefined ? [] : [[[...top, 'criteria', id], fact]])),
      ...downsides.map((fact, index): LocatedFact => [[...top, 'downsides', index], fact]),
      ...topics.map(({ fact }, index): LocatedFact => [[...top, 'topics', index, 'fact'], fact]),
    ]
  })
}
