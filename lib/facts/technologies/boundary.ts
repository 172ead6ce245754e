import { z } from 'zod'
import { type Citations, Id, Sentence, Words } from '@/lib/facts/technologies/citation'
import { dated, evidenceFields } from '@/lib/facts/technologies/fact'

const Layer = z
  .strictObject({
    id: Id,
    label: Words,
    kind: z.enum(['network', 'hardware', 'hypervisor', 'kernel', 'process', 'guest-kernel', 'guest']),
    /** Who is on it: every guest of the host at once, one guest alone, or one guest after another. */
    sharedBy: z.enum(['all-guests', 'one-guest', 'one-after-another']),
    /** `beside`: a privileged domain that stands next to the guests rather than below them. */
    stands: z.enum(['below', 'beside']).default('below'),
    note: Sentence.nullable().default(null),
  })
  .readonly()

const Barrier = z
  .strictObject({
    /** The layer on whose lower edge the line runs. */
    below: Id,
    /** `main` carries the promise; `second` limits what a breach of the main one gains. */
    kind: z.enum(['main', 'second']),
    label: Words,
  })
  .readonly()

/** What separates guest from host and guest from guest, as a stack from the hardware (first) up to the guest (last). */
export const boundarySchema = (citations: Citations) =>
  z
    .strictObject({
      sentence: Sentence,
      layers: z.array(Layer).min(2).readonly(),
      barriers: z.array(Barrier).readonly(),
      /** What a guest can talk to across the main barrier. */
      crossing: Sentence,
      ...evidenceFields(citations),
    })
    .superRefine(({ layers, barriers }, context) => {
      const ids: readonly string[] = layers.map(({ id }) => id)
      for (const [index, id] of ids.entries())
        if (ids.indexOf(id) < index)
          context.addIssue({ code: 'custom', path: ['layers', index, 'id'], message: `the layer ${id} occurs twice; rename one` })
      for (const [index, { below }] of barriers.entries())
        if (!ids.includes(below))
          context.addIssue({
            ...{ code: 'custom', path: ['barriers', index, 'below'] },
            message: `there is no layer ${JSON.stringify(below)}; use one of ${ids.join(', ')}`,
          })
    })
    .transform(dated)
    .readonly()
export type Boundary = z.output<ReturnType<typeof boundarySchema>>
