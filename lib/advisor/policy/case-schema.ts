import * as z from 'zod'
import { Id } from '@/lib/advisor/policy/condition'
import { Ids, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

const STATUSES = ['recommended', 'acceptable', 'acceptable-with-controls', 'excluded', 'unavailable', 'open'] as const
const RATINGS = ['none', 'advisory', 'serious', 'critical'] as const
const VERDICTS = ['stay', 'fix', 'move'] as const
const Words = z.array(z.string()).readonly()
const oneOrMore = <T extends z.ZodType>(of: T) => z.union([of, z.array(of).min(1).readonly()])

/** A case that an expert wrote: answers and what must hold of the advice. */
export const Case = z.strictObject({
  name: Sentence,
  /** Question id -> option, list of options, or `?`; `current` is what runs today. */
  answers: z.record(Id, z.union([z.literal('?'), Id, SomeIds])),
  expect: z.strictObject({
    recommended: Ids.optional(),
    /** Something is recommended, and nothing but these. */
    among: Ids.optional(),
    never: Ids.optional(),
    status: z.record(Id, oneOrMore(z.enum(STATUSES))).optional(),
    settled: z.boolean().optional(),
    none: z.boolean().optional(),
    /** Candidate -> words of which a control has one. */
    control: z.record(Id, Words).optional(),
    /** Candidate -> words that no control has. */
    notControl: z.record(Id, Words).optional(),
    /** Each occurs in an action; `a|b` is either. */
    actions: Words.optional(),
    because: Words.optional(),
    headline: Words.optional(),
    currentRating: oneOrMore(z.enum(RATINGS)).optional(),
    currentVerdict: oneOrMore(z.enum(VERDICTS)).optional(),
    /** null: nothing needs a fix, or nothing is one. */
    fixCertain: z.boolean().nullable().optional(),
    /** Nothing but these is offered meanwhile. */
    interim: Ids.optional(),
    /** `question=option` that no change proposes. */
    changeNever: Words.optional(),
    /** Candidate -> a rule that is among its reasons. */
    reason: z.record(Id, Id).optional(),
  }),
  /** Evidence from which it follows. */
  because: Ids.default([]),
})
export type Case = z.infer<typeof Case>
