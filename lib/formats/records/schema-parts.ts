import { z } from 'zod'
import { dayAfter, readTimestamp } from '@/lib/formats/records/timestamp'

/** In both JSON and YAML nothing may be written as null. */
const absent = (value: unknown) => (value === null || value === '' ? undefined : value)

/** A value that may be missing or null. */
export const maybe = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional())

/** A list that may be missing or null. */
export const listOf = <T extends z.ZodType>(item: T) => z.preprocess(absent, z.array(item).default([]))

/** A mapping of what only its database knows. */
export const Free = maybe(z.looseObject({}))

/** A timestamp as a day; null where it says that there is none. */
export const Day = z.string().transform((text, context): string | null => {
  const read = readTimestamp(text)
  if (read.kind === 'bad')
    context.addIssue({
      code: 'custom',
      params: { reason: 'bad-date' },
      message: 'is not a time that exists; write YYYY-MM-DDThh:mm:ssZ',
      input: text,
    })
  return read.kind === 'day' ? read.day : null
})

/** A timestamp of publication as a day, which may not lie in the future. */
export const dayUpTo = (today: string) =>
  Day.refine((day) => day === null || day <= dayAfter(today), {
    params: { reason: 'future-date' },
    error: 'has not come yet; write the time of publication',
  })
