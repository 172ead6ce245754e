import * as z from 'zod'
import { Id } from '@/lib/advisor/policy/condition'

/** One plain sentence, shown to readers as it is: capital first, a full stop last, no markup. */
export const Sentence = z.string().trim().min(1)
export const Ids = z.array(Id).readonly()
export const SomeIds = z.array(Id).min(1).readonly()
/** Ids of evidence; nothing is claimed without any. */
export const Evidences = SomeIds
export const SEVERITIES = ['advisory', 'serious', 'critical'] as const
/** Three capitals for a question, one or two capitals or digits for an option; published in links, never reused. */
export const QuestionCode = z.string().regex(/^[A-Z]{3}$/, 'this is not a code; write three capitals, such as TEN')
