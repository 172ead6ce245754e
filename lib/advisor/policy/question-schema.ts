import * as z from 'zod'
import { Id } from '@/lib/advisor/policy/condition'
import { Ids, QuestionCode, Sentence } from '@/lib/advisor/policy/schema-words'

const OptionCode = z.string().regex(/^[A-Z0-9]{1,2}$/, 'this is not a code; write one or two capitals or digits, in quotes if necessary')

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
  /** The option that is true today where this one only says what could be: `not-mapped` of `can-map`. */
  today: Id.optional(),
})

export const Question = z.strictObject({
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
  changeable: z.enum(['fact', 'never', 'hard', 'easy']),
  /** Of a changeable question: only `later` or `earlier` options of the list are ways that are shown; any, where left out. */
  ways: z.enum(['later', 'earlier']).optional(),
  /** Options that are never given up once they are true: `[regulated]`. */
  keeps: Ids.optional(),
  /**
   * `risk`: who shares a host, and what is at stake; named where it decides. `need`: what guests ask for, tried before `last`, which is
   * proposed where nothing else helps.
   */
  role: z.enum(['risk', 'need', 'last']).optional(),
  /** Options that may come true by themselves, and that "what would change it" leads with. */
  comes: Ids.optional(),
  /** Options that mend what runs today: `[mapped]`. */
  fixes: Ids.optional(),
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
