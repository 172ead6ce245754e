import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Evidences, Sentence, SomeIds } from '@/lib/advisor/policy/schema-words'

/** Of a control that stands in `content/controls/`: its settings and its check as they are there. */
export type ControlFacts = Readonly<{
  title: string
  effect: string
  caution: string | null
  command: string
  reading: string
  settings: readonly Readonly<{ file: string; section: string | null; option: string; value: string; isExample: boolean }>[]
  opposite: readonly string[]
  /** Technologies or variants that it hardens. */
  technologies: readonly string[]
  /** Where and how strongly it is asked for; the first that holds tells. */
  uses: readonly ControlUse[]
}>
const ControlFacts = z.custom<ControlFacts>()

/** Asks for a control of `content/controls/`. `must`: acceptable only with it. An id may be asked for more than once. */
export const ControlUse = z.strictObject({
  id: Id,
  for: SomeIds,
  when: Condition.default(ALWAYS),
  strength: z.enum(['must', 'should']),
})
export type ControlUse = z.infer<typeof ControlUse>

export const controlSchema = z.strictObject({
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
  /** What `content/controls/` says besides, of policies with format 2. */
  facts: ControlFacts.optional(),
})
