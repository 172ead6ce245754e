import { z } from 'zod'

/** Text without white space at its ends. */
export const Words = z.string().regex(/^\S(.*\S)?$/s, 'it is empty or has white space at an end; write words, or leave the key out')
/** Text in one sentence or more, closed by a full stop. */
export const Sentence = Words.regex(/[.?]$/, 'it is not a sentence; end it with a full stop')
/** Lower-case words joined by `-`. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'this is not an id; write lower-case words joined by -')

/** A page on which a fact rests; the day on which it was read is that of its file. */
export const Source = z
  .strictObject({ title: Words, url: z.url({ protocol: /^https$/, error: 'this is not an https address; write https://…' }) })
  .readonly()
export type Source = z.infer<typeof Source>

/** Sources of a file, by the names that its entries use. */
export const Sources = z.record(Id, Source).readonly()
