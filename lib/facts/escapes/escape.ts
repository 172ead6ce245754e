import { z } from 'zod'
import { type Citations, Id, Sentence, Words } from '@/lib/facts/technologies/citation'
import { dated, evidenceFields } from '@/lib/facts/technologies/fact'

/**
 * What crossed the boundary. `escape`: code of a guest reached the host or the process around the guest. `leak`: data did.
 * `openstack`: a service above the boundary let data or devices through. `outage`: one guest stopped the host for all.
 * `hostile-host`: the host reached into a guest that was to be protected from it.
 */
export const ESCAPE_KINDS = ['escape', 'leak', 'openstack', 'outage', 'hostile-host'] as const

const escapeSchema = (citations: Citations) =>
  z
    .strictObject({
      id: z.string().regex(/^CVE-\d{4}-\d{4,}$/, 'this is not a CVE id; write CVE-YYYY-NNNN'),
      name: Words.nullable().default(null),
      /** When it became public, as far as the sources say; not always the year in the id. */
      year: z.int().min(2011).max(2099),
      kind: z.enum(ESCAPE_KINDS),
      /** Ids of technologies or variants; empty for a flaw of OpenStack above all of them. */
      technologies: z.array(Id).readonly(),
      component: Words,
      mechanism: Sentence,
      precondition: Sentence,
      impact: Sentence,
      /** First versions with the fix, where that was verified. */
      fixedIn: z
        .array(z.strictObject({ product: Words, versions: z.array(Words).min(1).readonly() }).readonly())
        .readonly()
        .default([]),
      /** What is known about the fix beside versions: an affected range, a workaround, or that the version was not verified. */
      fixNote: Sentence.nullable().default(null),
      related: z.array(Words).readonly().default([]),
      lesson: Sentence.nullable().default(null),
      ...evidenceFields(citations),
    })
    .refine(({ fixedIn, fixNote }) => fixedIn.length > 0 || fixNote !== null, {
      error: 'no fix is stated; fill in fixedIn, or say in fixNote that it was not verified',
    })
    .transform(dated)
    .readonly()
export type Escape = z.output<ReturnType<typeof escapeSchema>>

/** `content/escapes.yaml`. */
export const escapeFileSchema = (citations: Citations) =>
  z.strictObject({
    /** What the list is and is not; to be shown wherever it is. */
    selection: Sentence,
    escapes: z.array(escapeSchema(citations)).min(1).readonly(),
  })
