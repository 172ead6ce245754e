import * as z from 'zod'
import { Condition, Id } from '@/lib/advisor/policy/condition'
import { Ids, Sentence } from '@/lib/advisor/policy/schema-words'

/** What two rules of honesty are about in a policy, so that they can be proved of every assignment. */
export const HonestyRules = z.strictObject({
  /** H8: the same for every candidate that hands a device of the host to a guest. */
  devices: z.strictObject({
    when: Condition,
    /** Where nobody gets one without a control and an action. */
    strangers: Condition,
    /** A word in the ids of controls that keep a device to its guest. */
    control: Id,
    /** The action that cleans a device between two tenants. */
    action: Id,
    /** Candidates that hand out no device of a host, but the host. */
    apart: Ids,
  }),
  /** H9: nobody is called sealed against the operator who cannot prove it. */
  operator: z.strictObject({
    level: Id,
    /** The step of the level that counts as proved, and where anything can prove it. */
    step: Id,
    when: Condition,
    /** What a candidate on a lower step must be told with. */
    word: Sentence,
    /** Where memory is in clear, and which candidates may be offered there all the same. */
    bare: z.strictObject({ when: Condition, only: Ids }),
  }),
})
