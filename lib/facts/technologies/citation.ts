import { z } from 'zod'

/** Lower-case words joined by dashes, as file names and addresses use them. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'this is not an id; write lower-case words joined by -')
  .brand<'Id'>()
/** Text that says something. */
export const Words = z.string().regex(/^\S(.*\S)?$/s, 'it is empty or has white space at an end; write words, or leave the key out')
/** Text in one sentence or more, closed by a full stop. */
export const Sentence = Words.regex(/[.?!)]$/, 'it is not a sentence; end it with a full stop')

/** A page that we read, and when. */
export const Citation = z
  .strictObject({
    title: Words,
    url: z.url({ protocol: /^https$/, error: 'this is not an https address; write https://…' }),
    /** The day of the reading, or of the copy that was read. */
    asOf: z.iso.date(),
    /** `pinned`: the address names one revision. `living`: the page may change. `historical`: kept for what it once said. */
    stands: z.enum(['pinned', 'living', 'historical']),
  })
  .readonly()
export type Citation = z.infer<typeof Citation>

/** `content/technologies/citations.yaml`: every page that a fact may name, once. */
export const CitationFile = z.strictObject({ citations: z.record(Id, Citation) })

/** Citations by id. */
export type Citations = Readonly<Record<string, Citation>>

/** The ids in a file of citations, whatever else is wrong in it. */
export const CitationIds = z.object({ citations: z.record(z.string(), z.unknown()) }).transform(({ citations }) => Object.keys(citations))
