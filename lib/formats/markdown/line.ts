import { z } from 'zod'

/** One line of text without blanks at its ends. */
export const line = (max: number) =>
  z
    .string()
    .max(max, `this is longer than ${max} characters; say it shorter`)
    .regex(/^\S(?:[^\n]*\S)?$/, 'this is empty, has blanks at an end or more than one line; write one line')

/** A line that is shown outside of the text: no links and no citations, but code between back-ticks. */
export const plainLine = (max: number) =>
  line(max).check(
    z.refine((text) => !/\]\(|\[\^/.test(text), 'this holds a link or a citation; write words, and `code` between back-ticks'),
    z.refine((text) => text.split('`').length % 2 === 1, 'a back-tick has no other to close it; write `code` between two'),
  )
