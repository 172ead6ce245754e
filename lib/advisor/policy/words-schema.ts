import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Evidences, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

/** One sentence; of a list, the first is told whose `when` surely holds. */
const Said = z.strictObject({ when: Condition.default(ALWAYS), says: Sentence })
/** The same of some candidates. */
const SaidOf = Said.extend({ for: SomeIds })

const ACTION_KINDS = ['upgrade', 'migrate', 'confine', 'harden', 'attest', 'separate', 'replace', 'find-out'] as const

const Action = z.strictObject({
  id: Id,
  kind: z.enum(ACTION_KINDS),
  /** Candidates of which one is recommended, or runs today. */
  for: SomeIds,
  when: Condition.default(ALWAYS),
  do: Sentence,
  because: Evidences,
})

/** What a result says in sentences, chosen by conditions; nothing here decides. */
export const ResultWords = z.strictObject({
  /** Label of a demand that is no level: `live-migration: Live migration`. */
  demands: z.record(Id, Sentence),
  /** The risk that decides. */
  risk: z.array(Said).readonly(),
  /** What holds it, where the candidate is recommended. */
  holds: z.array(SaidOf).readonly(),
  /** What remains then. */
  remains: z.array(SaidOf).readonly(),
  /** Where nothing is acceptable. */
  nothing: z.array(Said).readonly(),
  /** What to do while it is not settled and nothing is acceptable whatever the open answers are. */
  meanwhile: z.array(Said).readonly(),
  actions: z.array(Action).readonly(),
  upgrade: z.strictObject({ do: Sentence, because: Evidences }),
  /** The way from what cannot stay; `{from}` and `{to}` are candidates. */
  migrate: z.array(Said.extend({ because: Evidences })).readonly(),
  /** `{question}` is what to find out. */
  findOut: z.strictObject({ do: Sentence, because: Evidences }),
})
export type ResultWords = z.infer<typeof ResultWords>
