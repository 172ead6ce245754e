import { z } from 'zod'
import { Citation, Sentence, Words } from '@/lib/facts/technologies/citation'

const Note = z
  .strictObject({
    /** As its publisher writes it: `OSSN-0001`. */
    id: Words,
    says: Sentence,
    /** Id of one of our advisories. */
    supersededBy: Words.nullable().default(null),
    sources: z.array(Citation).min(1).readonly(),
  })
  .readonly()

/** `content/outdated.yaml`. */
export const outdatedFile = z.strictObject({
  outdated: z
    .array(Note)
    .readonly()
    .refine((notes) => new Set(notes.map(({ id }) => id)).size === notes.length, { error: 'a note stands here twice; keep one entry' }),
})
