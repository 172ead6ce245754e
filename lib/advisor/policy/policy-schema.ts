import * as z from 'zod'
import { candidateSchema, levelSchema } from '@/lib/advisor/policy/candidate-schema'
import { Case } from '@/lib/advisor/policy/case-schema'
import { Condition, Id } from '@/lib/advisor/policy/condition'
import { ControlUse, controlSchema } from '@/lib/advisor/policy/control-schema'
import { evidenceSchema, invariantSchema } from '@/lib/advisor/policy/evidence-schema'
import { expectationSchema } from '@/lib/advisor/policy/expectation-schema'
import { HonestyRules } from '@/lib/advisor/policy/honesty-schema'
import { presetSchema } from '@/lib/advisor/policy/preset-schema'
import { Question } from '@/lib/advisor/policy/question-schema'
import { criterionSchema, ruleSchema, tieSchema } from '@/lib/advisor/policy/rule-schema'
import { Evidences, QuestionCode, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'
import { ResultWords } from '@/lib/advisor/policy/words-schema'

/*
 * The policy as its authors write it: the files of `content/policy/<id>/<version>/`, one or two top-level keys each (see FILES),
 * merged into one `Policy`. Every map is strict: a misspelt key stops the build.
 */

const PolicyHead = z.strictObject({
  /** Kebab-case name of the policy: `isolation`. */
  id: Id,
  /** Prefix of links: `ISO`. */
  code: QuestionCode,
  /** `2026.1.0`: the folder's name; a released version never changes. */
  version: z.string().regex(/^\d{4}\.\d+\.\d+$/, 'this is not a version; write it like 2026.1.0'),
  title: Sentence,
  /** The days on which a person last read it all, and must read it again, `YYYY-MM-DD`. */
  reviewed: z.iso.date(),
  reviewBy: z.iso.date(),
  /** The question whose options `cover` release series: where `availability.fromDriver` is looked up. Example: `release`. */
  releaseQuestion: Id,
  /** 2 from policy 2026.2 on: "not available" is a status of its own, and reasons have a kind. Left out in older ones. */
  format: z.literal(2).optional(),
  /** The option of the release question to which an ended release is upgraded. */
  upgradeTo: Id.optional(),
  /** The option of the release question that stands for a platform without OpenStack; nothing that holds there names Nova. */
  outside: Id.optional(),
  /** What is said of an option whose every series has ended, or is no longer maintained. */
  ended: z.strictObject({ severity: z.enum(['advisory', 'serious', 'critical']), says: Sentence, because: SomeIds }).optional(),
  honesty: HonestyRules.optional(),
})

/** What runs today: asked apart, and never part of the decision. Its options are the candidates. */
const Current = z.strictObject({ id: Id, code: QuestionCode, ask: Sentence, why: Sentence })

/** Assignments that do not exist: left out of every proof and every count. */
const Impossible = z.strictObject({ id: Id, when: Condition, says: Sentence, because: Evidences })

export const Policy = z.strictObject({
  policy: PolicyHead,
  /** No more than bits in a number. */
  questions: z.array(Question).min(1).max(30).readonly(),
  current: Current,
  impossible: z.array(Impossible).readonly().default([]),
  levels: z.array(levelSchema).readonly().default([]),
  candidates: z.array(candidateSchema).min(2).readonly(),
  rules: z.array(ruleSchema).readonly(),
  criteria: z.array(criterionSchema).min(1).readonly(),
  /** Name -> criteria, the most important first; `default` is used unless a link says otherwise. */
  profiles: z.record(Id, SomeIds).refine((profiles) => 'default' in profiles, 'there is no profile called default; add one'),
  ties: z.array(tieSchema).readonly().default([]),
  controls: z.array(controlSchema).readonly().default([]),
  /** Of policies with format 2, instead of `controls`. */
  uses: z.array(ControlUse).readonly().optional(),
  /** The words of a result, of policies with format 2. */
  words: ResultWords.optional(),
  /** Situations to begin with, in the order in which they are offered. */
  presets: z.array(presetSchema).readonly().optional(),
  evidence: z.array(evidenceSchema).min(1).readonly(),
  invariants: z.array(invariantSchema).readonly().default([]),
  /** What must hold of the policy in whole settings; like cases, no part of what decides. */
  expectations: z.array(expectationSchema).readonly().optional(),
  cases: z.array(Case).readonly().default([]),
})
export type Policy = z.infer<typeof Policy>
export type Rule = Policy['rules'][number]
export type Candidate = Policy['candidates'][number]
export type Criterion = Policy['criteria'][number]
export type Control = Policy['controls'][number]
export type Evidence = Policy['evidence'][number]
export type Invariant = Policy['invariants'][number]

/** The files of a policy, and the top-level keys that each may hold. */
export const FILES: Readonly<Record<string, readonly (keyof Policy)[]>> = {
  'policy.yaml': ['policy'],
  'questions.yaml': ['questions', 'current', 'impossible'],
  'candidates.yaml': ['candidates'],
  'levels.yaml': ['levels'],
  'rules.yaml': ['rules'],
  'criteria.yaml': ['criteria', 'profiles', 'ties'],
  'controls.yaml': ['controls', 'uses'],
  'words.yaml': ['words'],
  'presets.yaml': ['presets'],
  'evidence.yaml': ['evidence'],
  'invariants.yaml': ['invariants'],
  'expectations.yaml': ['expectations'],
  'cases.yaml': ['cases'],
}
