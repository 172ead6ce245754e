import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Evidences, Ids, SEVERITIES, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

export const ruleSchema = z
  .strictObject({
    id: Id,
    /**
     * `exclude`: the candidate is out, unless a control of `mitigatedBy` is at hand (its own `when` holds): then it is acceptable with
     * that control. `require-control`: acceptable with all controls of `mitigatedBy`. `warn`: told, changes nothing.
     */
    effect: z.enum(['exclude', 'warn', 'require-control']),
    severity: z.enum(SEVERITIES),
    /** `need`: it cannot do what is asked. `risk`: it is not safe enough. Of policies with format 2. */
    kind: z.enum(['need', 'risk']).optional(),
    /** The row of "why the others lost" to which it belongs: `live-migration`. */
    demand: Id.optional(),
    /** `deciding`: without it some recommendation would differ; `evidence-only`: none would. The compiler proves which. */
    role: z.enum(['deciding', 'evidence-only']),
    candidates: SomeIds,
    /** Conditions here may use questions and levels. */
    when: Condition,
    /** Why, in one sentence that makes sense beside the candidate's name. */
    says: Sentence,
    because: Evidences,
    mitigatedBy: Ids.default([]),
  })
  .refine((rule) => rule.effect !== 'require-control' || rule.mitigatedBy.length > 0, {
    path: ['mitigatedBy'],
    error: 'a rule that requires a control names none; name it, or choose another effect',
  })
  .refine((rule) => rule.effect === 'exclude' || rule.role === 'evidence-only', {
    path: ['role'],
    error: 'only a rule that excludes can decide; write evidence-only',
  })

/** A ranking of the candidates that are left, in words: no weights, no averages. */
export const criterionSchema = z.strictObject({
  id: Id,
  label: Sentence,
  /** Worst first: `[poor, ok, good]`. */
  order: z.array(Id).min(2).readonly(),
  /** The first row that names the candidate and whose `when` holds gives its value. */
  table: z.array(z.strictObject({ candidates: SomeIds, when: Condition.default(ALWAYS), is: Id, because: Ids.default([]) })).readonly(),
  /** The value of a candidate that no row names. */
  otherwise: Id,
  /** What the second best lacks where this tells the two apart, with `{other}` and `{best}` for their names. */
  lacks: Sentence.optional(),
})

/** Candidates that may end equally good, and what tells them apart then. */
export const tieSchema = z.strictObject({ candidates: z.array(Id).min(2).readonly(), says: Sentence })
