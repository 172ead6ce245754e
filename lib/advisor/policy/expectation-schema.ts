import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Ids, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

const RATINGS = ['none', 'advisory', 'serious', 'critical'] as const

/** A question and some of its options; all of them, where left out. */
const Between = z.strictObject({ question: Id, options: z.array(Id).min(2).readonly().optional() })

/**
 * What an expert expects of a whole setting, written without a look at the rules: it holds in every possible assignment in which `when`
 * holds. Unlike invariants, expectations are no part of the policy; like cases, they only say whether it is right.
 */
export const expectationSchema = z.strictObject({
  id: Id,
  says: Sentence,
  when: Condition.default(ALWAYS),
  /** Each of these is acceptable there, with or without controls. */
  takes: SomeIds.optional(),
  /** None of these is. */
  refuses: SomeIds.optional(),
  /** Something is recommended there, and nothing but these. */
  recommends: SomeIds.optional(),
  /** The best first: none is recommended where one of an earlier group is acceptable. */
  ranks: z.array(SomeIds).min(2).readonly().optional(),
  /** Whichever of these options is answered, the same of these candidates are acceptable. */
  indifferent: Between.extend({ candidates: SomeIds }).optional(),
  /** Whichever of these options is answered, the same is recommended. */
  sameAdvice: Between.optional(),
  /** Candidate -> what it is rated there, where it runs today. */
  rated: z.record(Id, z.union([z.enum(RATINGS), z.array(z.enum(RATINGS)).min(1).readonly()])).optional(),
  /** Candidate -> controls that it must have there, is advised to have and need not, and is not asked for. */
  asks: z.record(Id, z.strictObject({ must: SomeIds.optional(), should: SomeIds.optional(), never: SomeIds.optional() })).optional(),
  because: Ids.default([]),
})
export type Expectation = z.infer<typeof expectationSchema>

/** The place of a rating in their order. */
export const ratingAt = (rating: (typeof RATINGS)[number]): number => RATINGS.indexOf(rating)
