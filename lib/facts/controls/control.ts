import { z } from 'zod'
import { namesNova } from '@/lib/facts/controls/names-nova'
import { Platform } from '@/lib/facts/controls/platform'
import { type Citations, Id, Sentence, Words } from '@/lib/facts/technologies/citation'
import { dated, evidenceFields } from '@/lib/facts/technologies/fact'

/** Languages of a snippet; all of them are known on a page, PowerShell without colours. */
const SNIPPET_LANGS = ['ini', 'xml', 'bash', 'yaml', 'json', 'powershell'] as const

const OneSentence = Sentence.regex(/^(?:(?![.?!] ).)*$/s, 'it is more than one sentence; move the rest to effect or caution')

const Setting = z
  .strictObject({
    /** As it is spelt in its file or on its command line. */
    option: Words,
    /** What releases called it before; a check of them looks for these names too. */
    oldNames: z.array(Words).readonly().default([]),
    /** Of an ini file, without brackets; null where there are none. */
    section: Words.nullable().default(null),
    /** File, or the place where it is set: `nova.conf`, `/etc/libvirt/qemu.conf`, `kernel command line`, `flavor`. */
    file: Words,
    default: Words,
    hardened: Words,
    /** First release that has it. */
    since: Words,
    /** First release that no longer has it; null where the newest one does. */
    before: Words.nullable().default(null),
    /** Whether the value in the snippet stands for one of the reader's own, such as an address, and is not to be compared. */
    example: z.boolean().default(false),
  })
  .readonly()
export type Setting = z.infer<typeof Setting>

const controlSchema = (citations: Citations) =>
  z
    .strictObject({
      id: Id,
      title: Words,
      /** What to do, as an order. */
      do: OneSentence,
      /** Where it can be carried out; one for other platforms than Nova may not mention Nova. */
      platforms: z.array(Platform).min(1, 'no platform is named; use nova, outside, or both').readonly(),
      /** Ids of controls that contradict it, each of which says the same of it. */
      oppositeOf: z.array(Id).readonly().default([]),
      /** Ids of technologies or variants. */
      technologies: z.array(Id).min(1).readonly(),
      /** Empty where the control is a decision or a procedure. */
      settings: z.array(Setting).readonly(),
      effect: Sentence,
      caution: Sentence.nullable().default(null),
      snippet: z
        .strictObject({ lang: z.enum(SNIPPET_LANGS), file: Words, text: z.string().min(1) })
        .readonly()
        .nullable()
        .default(null),
      /** How to see on a host whether it is in force. */
      check: z.strictObject({ command: Words, reading: Sentence }).readonly(),
      /** Escapes whose path it closes or narrows. */
      escapes: z.array(z.string()).readonly().default([]),
      ...evidenceFields(citations),
    })
    .check(namesNova)
    .transform(dated)
    .readonly()
export type Control = z.output<ReturnType<typeof controlSchema>>

/** `content/controls/<goal>.yaml`: the controls that serve one goal. */
export const controlFileSchema = (citations: Citations) =>
  z
    .strictObject({
      goal: Id,
      title: Words,
      /** Why anybody would want it. */
      because: Sentence,
      /** Place among the goals, from 1. */
      order: z.int().positive(),
      controls: z.array(controlSchema(citations)).min(1).readonly(),
    })
    .readonly()
export type ControlGoal = z.output<ReturnType<typeof controlFileSchema>>
