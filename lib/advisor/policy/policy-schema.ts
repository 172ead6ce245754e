import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'

/*
 * The policy as its authors write it: the files of `content/policy/<id>/<version>/`, one or two top-level keys each (see FILES),
 * merged into one `Policy`. Every map is strict: a misspelt key stops the build.
 */

/** One plain sentence, shown to readers as it is: capital first, a full stop last, no markup. */
const Sentence = z.string().trim().min(1)
const Ids = z.array(Id).readonly()
const SomeIds = z.array(Id).min(1).readonly()
/** Ids of evidence; nothing is claimed without any. */
const Evidences = SomeIds
/** Three capitals for a question, one or two capitals or digits for an option; published in links, never reused. */
const QuestionCode = z.string().regex(/^[A-Z]{3}$/, 'this is not a code; write three capitals, such as TEN')
const OptionCode = z.string().regex(/^[A-Z0-9]{1,2}$/, 'this is not a code; write one or two capitals or digits, in quotes if necessary')

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
})

const Option = z.strictObject({
  /** Fixed for ever, as is `code`: `29+` / `D`. */
  id: Id,
  code: OptionCode,
  /** What the reader chooses, without a full stop: `2024.1 or newer`. */
  label: Sentence,
  /** One sentence that helps to choose it. */
  hint: Sentence.optional(),
  /** Release series that this option stands for, as `content/openstack` names them: `[Victoria]`. Only on the release question. */
  covers: z.array(z.string()).readonly().default([]),
  /** Ids by which older versions called it, or what it is a part of; answers of old links are read as these. Example: `[29+]` on `29-31`. */
  was: Ids.optional(),
  /** Why this option is offered although no advice depends on it; without it such an option stops the build. */
  neverDecides: Sentence.optional(),
})

const Question = z.strictObject({
  id: Id,
  /** Three capitals in links: `TEN`. */
  code: QuestionCode,
  /** The question itself, with its question mark. */
  ask: Sentence,
  /** One or two sentences on why it matters. */
  why: Sentence,
  /** `one`: radios. `many`: the page also takes several options; they all mean "any of these may be true". */
  kind: z.enum(['one', 'many']).default('one'),
  /** `ascending`: a later option never makes a weaker isolation acceptable; the compiler proves it. */
  order: z.enum(['none', 'ascending']).default('none'),
  /** What changing the answer would take: `fact` it cannot be changed, `hard` a project, `easy` a setting. */
  changeable: z.enum(['fact', 'hard', 'easy']),
  /** Heading under which the question is grouped: `Who shares the host`. */
  topic: Sentence,
  /** Ids by which older versions called it. */
  was: Ids.optional(),
  /** Asked before the others while it matters, 1 first. Example: 1 on `release`. */
  pin: z.int().positive().optional(),
  /** Where a program can read the answer: `{ from: nova.conf, key: libvirt.virt_type, values: { lxc: containers } }`. */
  detect: z
    .array(z.strictObject({ from: z.string(), key: z.string(), values: z.record(z.string(), Id).optional() }))
    .readonly()
    .default([]),
  options: z.array(Option).min(2).max(8).readonly(),
  /** For those who do not know: how to find out (one sentence), and a command that tells. */
  dontKnow: z.strictObject({ how: Sentence, command: z.string().optional() }),
  /** Why it is asked although no advice depends on it; without it such a question stops the build. */
  neverDecides: Sentence.optional(),
})

/** What runs today: asked apart, and never part of the decision. Its options are the candidates. */
const Current = z.strictObject({ id: Id, code: QuestionCode, ask: Sentence, why: Sentence })

/** Assignments that do not exist: left out of every proof and every count. */
const Impossible = z.strictObject({ id: Id, when: Condition, says: Sentence, because: Evidences })

/** A derived quantity with an order: the highest step that one of its contributions asks for, else the first of the scale. */
const Level = z.strictObject({
  id: Id,
  label: Sentence,
  /** `required`: a candidate that provides less is excluded. `derived`: only a word for conditions. */
  role: z.enum(['required', 'derived']),
  /** Lowest first: `[none, process, hypervisor, physical]`. */
  scale: z.array(Id).min(2).readonly(),
  /** Conditions here may use questions and levels declared above this one. */
  from: z
    .array(z.strictObject({ when: Condition, level: Id, says: Sentence, because: Evidences }))
    .min(1)
    .readonly(),
})

export const Candidate = z.strictObject({
  id: Id,
  label: Sentence,
  /** One sentence on what it is. */
  summary: Sentence,
  /** Where it can be chosen: options of the release question, and those that cover a series in which one of the drivers can be chosen. */
  availability: z.strictObject({
    /** `[not-nova]` */
    options: Ids.default([]),
    /** Ids of `drivers` in content/openstack, one is enough: `[libvirt-xen, xenapi]`. */
    fromDriver: Ids.default([]),
    /** Shown where it cannot be chosen: `Nova has had no Hyper-V driver since 2024.1.` */
    says: Sentence,
    because: Evidences,
  }),
  /** Level id -> what it provides: the highest entry whose `when` holds. Each level of role `required` must be named. */
  provides: z.record(
    Id,
    z
      .array(z.strictObject({ level: Id, when: Condition.default(ALWAYS), because: Ids.default([]) }))
      .min(1)
      .readonly(),
  ),
  /** Why it is listed although it can never be recommended; without it such a candidate stops the build. */
  neverWins: z.strictObject({ says: Sentence, because: Evidences }).optional(),
  /** How it is maintained today: `Deprecated and untested upstream since Victoria.` */
  statusNote: Sentence.optional(),
  /** Words by which advisories name it: `[lxc]`. */
  technologies: Ids.default([]),
})

export const SEVERITIES = ['advisory', 'serious', 'critical'] as const

export const Rule = z
  .strictObject({
    id: Id,
    /**
     * `exclude`: the candidate is out, unless a control of `mitigatedBy` is at hand (its own `when` holds): then it is acceptable with
     * that control. `require-control`: acceptable with all controls of `mitigatedBy`. `warn`: told, changes nothing.
     */
    effect: z.enum(['exclude', 'warn', 'require-control']),
    severity: z.enum(SEVERITIES),
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
export const Criterion = z.strictObject({
  id: Id,
  label: Sentence,
  /** Worst first: `[poor, ok, good]`. */
  order: z.array(Id).min(2).readonly(),
  /** The first row that names the candidate and whose `when` holds gives its value. */
  table: z.array(z.strictObject({ candidates: SomeIds, when: Condition.default(ALWAYS), is: Id, because: Ids.default([]) })).readonly(),
  /** The value of a candidate that no row names. */
  otherwise: Id,
})

/** Candidates that may end equally good, and what tells them apart then. */
const Tie = z.strictObject({ candidates: z.array(Id).min(2).readonly(), says: Sentence })

export const Control = z.strictObject({
  id: Id,
  /** Candidates that it hardens. */
  for: SomeIds,
  when: Condition.default(ALWAYS),
  /** The instruction, naming options literally: `Set uid_maps and gid_maps in the [libvirt] section of nova.conf.` */
  do: Sentence,
  snippet: z.strictObject({ lang: z.string(), file: z.string(), text: z.string().min(1) }).optional(),
  /** A sentence that says how to see that it is in place; commands stand between backticks: `` `getenforce` prints Enforcing. `` */
  check: Sentence,
  because: Evidences,
})

export const Evidence = z.strictObject({
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
  /** A fact of content/openstack on which it rests: `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; must resolve. */
  fact: z
    .string()
    .regex(/^(support-matrix|drivers)\/[^/]+\/[^/]+$/, 'this is not a fact; write support-matrix/ROW/DRIVER or drivers/DRIVER/SERIES')
    .optional(),
  /** The value that `fact` must have, so that a changed fact stops the build: `missing`. */
  is: z.string().optional(),
})

/** What must hold in every possible assignment in which `when` holds; a counterexample stops the build. */
export const Invariant = z.strictObject({
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
  /** Something is recommended there. */
  someRecommended: z.literal(true).optional(),
  because: Ids.default([]),
})

const STATUSES = ['recommended', 'acceptable', 'acceptable-with-controls', 'excluded', 'open'] as const

/** A case that an expert wrote: answers and what must hold of the advice. */
export const Case = z.strictObject({
  name: Sentence,
  /** Question id -> option, list of options, or `?`. */
  answers: z.record(Id, z.union([z.literal('?'), Id, SomeIds])),
  expect: z.strictObject({
    recommended: Ids.optional(),
    among: Ids.optional(),
    never: Ids.optional(),
    status: z.record(Id, z.enum(STATUSES)).optional(),
    settled: z.boolean().optional(),
    none: z.boolean().optional(),
    control: z.record(Id, z.array(z.string()).readonly()).optional(),
  }),
  /** Evidence from which it follows. */
  because: Ids.default([]),
})

export const Policy = z.strictObject({
  policy: PolicyHead,
  questions: z.array(Question).min(1).readonly(),
  current: Current,
  impossible: z.array(Impossible).readonly().default([]),
  levels: z.array(Level).readonly().default([]),
  candidates: z.array(Candidate).min(2).readonly(),
  rules: z.array(Rule).readonly(),
  criteria: z.array(Criterion).min(1).readonly(),
  /** Name -> criteria, the most important first; `default` is used unless a link says otherwise. */
  profiles: z.record(Id, SomeIds).refine((profiles) => 'default' in profiles, 'there is no profile called default; add one'),
  ties: z.array(Tie).readonly().default([]),
  controls: z.array(Control).readonly().default([]),
  evidence: z.array(Evidence).min(1).readonly(),
  invariants: z.array(Invariant).readonly().default([]),
  cases: z.array(Case).readonly().default([]),
})
export type Policy = z.infer<typeof Policy>
export type Rule = Policy['rules'][number]
export type Candidate = Policy['candidates'][number]
export type Criterion = Policy['criteria'][number]
export type Control = Policy['controls'][number]
export type Evidence = Policy['evidence'][number]
export type Invariant = Policy['invariants'][number]
export type Case = Policy['cases'][number]

/** The files of a policy, and the top-level keys that each may hold. */
export const FILES: Readonly<Record<string, readonly (keyof Policy)[]>> = {
  'policy.yaml': ['policy'],
  'questions.yaml': ['questions', 'current', 'impossible'],
  'candidates.yaml': ['candidates'],
  'levels.yaml': ['levels'],
  'rules.yaml': ['rules'],
  'criteria.yaml': ['criteria', 'profiles', 'ties'],
  'controls.yaml': ['controls'],
  'evidence.yaml': ['evidence'],
  'invariants.yaml': ['invariants'],
  'cases.yaml': ['cases'],
}
