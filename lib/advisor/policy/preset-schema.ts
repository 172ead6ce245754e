import * as z from 'zod'
import { Id } from '@/lib/advisor/policy/condition'
import { Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

/** A situation to begin with: its answers are filled in, and every one of them can be changed. */
export const presetSchema = z.strictObject({
  id: Id,
  /** Without a full stop: `Public cloud`. */
  title: Sentence,
  says: Sentence,
  /** Question -> the option, or several that may hold. */
  answers: z.record(Id, SomeIds),
  /** What runs today in it, a candidate. */
  current: Id.optional(),
})
