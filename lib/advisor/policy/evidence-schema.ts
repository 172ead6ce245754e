import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Ids, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

export const evidenceSchema = z.strictObject({
  id: Id,
  title: Sentence,
  url: z.url({ protocol: /^https$/, error: 'this is not an address; write a whole one that begins with https://' }),
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; null where nobody says. */
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'this is not a date; write YYYY-MM-DD, YYYY-MM, "YYYY" or null')
    .nullable(),
  status: z.enum(['current', 'historical', 'superseded']),
  /** One sentence, in our words. */
  claim: Sentence,
  /** Newer evidence that says the same; a historical one should have some. */
  confirmedBy: Ids.default([]),
  /** The commit at which it was read, where it is a file. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{8,40}$/, 'this is not a commit; write 8 to 40 hex digits, in quotes')
    .optional(),
  /** It is cited by controls of content/controls/ alone: a fact, which may change under a released policy. */
  ofControls: z.literal(true).optional(),
  /** Candidates of which it speaks; what rules one out must cite evidence that names it. */
  about: Ids.optional(),
  /** A fact of content/openstack on which it rests: `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; must resolve. */
  fact: z
    .string()
    .regex(/^(support-matrix|drivers)\/[^/]+\/[^/]+$/, 'this is not a fact; write support-matrix/ROW/DRIVER or drivers/DRIVER/SERIES')
    .optional(),
  /** The value that `fact` must have, so that a changed fact stops the build: `missing`. */
  is: z.string().optional(),
})

/** What must hold in every possible assignment in which `when` holds; a counterexample stops the build. */
export const invariantSchema = z.strictObject({
  id: Id,
  says: Sentence,
  when: Condition.default(ALWAYS),
  /** None of these is recommended there. */
  neverRecommended: Ids.optional(),
  /** None of these is acceptable there, with or without controls. */
  neverAcceptable: Ids.optional(),
  /** Each of these is acceptable there with controls only. */
  neverWithoutControls: Ids.optional(),
  /** Whatever is recommended there is one of these (nothing may be recommended as well). */
  onlyRecommended: Ids.optional(),
  /** Each of these is acceptable there only with a control that must be in place and names this word: `IOMMU`. */
  onlyWithControl: z.strictObject({ candidates: SomeIds, naming: Sentence }).optional(),
  /** Something is recommended there. */
  someRecommended: z.literal(true).optional(),
  because: Ids.default([]),
})
