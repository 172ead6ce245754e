import { z } from 'zod'
import { KINDS } from '@/lib/check/kind'
import { Condition } from '@/lib/check/rules/condition'
import { SEVERITIES, STATES } from '@/lib/check/rules/states'
import { Id, Sentence, Words } from '@/lib/facts/technologies/citation'

export type { Severity, State } from '@/lib/check/rules/states'

const Case = z
  .strictObject({
    if: Condition,
    /** `nothing`: no finding. */
    state: z.enum([...STATES, 'nothing']),
    severity: z.enum(SEVERITIES).optional(),
    /** Of the finding, where it is another one than the rule's. */
    title: Words.optional(),
    /** What would have to be known; for what cannot be told. */
    missing: Words.optional(),
  })
  .readonly()

/** A page that was read, in full; `control` brings those of the control. */
const Source = z.strictObject({ id: Id, url: z.url(), date: z.iso.date() }).readonly()
export type Source = z.infer<typeof Source>

export const Rule = z
  .strictObject({
    id: Id,
    /** The control of `content/controls/` that it looks after; null where there is none. */
    control: Id.nullable(),
    /** Options (`[vnc] server_listen`, `user`, `lxc.idmap`) or paths of elements, each judged by itself. */
    options: z.array(Words).min(1).readonly(),
    /** Of a failure, short, without a full stop. */
    title: Words,
    because: Sentence,
    wanted: Words,
    /** The smallest change that mends it, as a fragment of the file; `{section}` and `{name}` stand for each option that is wrong. */
    fix: z.string().min(1),
    severity: z.enum(SEVERITIES),
    /** Without it the option does nothing, whatever it says. */
    needs: Condition.optional(),
    /** In order; the first that holds decides. */
    cases: z.array(Case).min(1).readonly(),
    /** Where none of the cases holds. */
    otherwise: z.enum(['pass', 'cannot-be-told', 'nothing']).default('pass'),
    /** What would have to be known, where that is `cannot-be-told`. */
    missing: Words.optional(),
    /** What becomes of an option that no file sets, or an element that is not there: nothing, its default judged where that is decided, or judged and told in any case. */
    unset: z.enum(['nothing', 'known', 'judged']).default('nothing'),
    /** Of a key that may come many times: each line judged by itself. Elements always are. */
    each: z.boolean().default(false),
    /** Of an element: what is shown of it, and no more. */
    shows: z.array(Words).readonly().default([]),
    sources: z.array(Source).readonly().default([]),
  })
  .refine(({ control, sources }) => control !== null || sources.length > 0, 'it has no source; name its control, or sources')
  .readonly()
export type Rule = z.infer<typeof Rule>

/** `content/checks/<name>.yaml` */
export const RuleFile = z.strictObject({ kind: z.enum(KINDS), rules: z.array(Rule).min(1).readonly() }).readonly()
