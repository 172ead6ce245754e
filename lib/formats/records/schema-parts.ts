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

const dayOf = (withZone: (text: string) => string) =>
  z.string().transform((text, context): string | null => {
    const read = readTimestamp(withZone(text.trim()))
    if (read.kind === 'bad')
      context.addIssue({
        code: 'custom',
        params: { reason: 'bad-date' },
        message: 'is not a time that exists; write YYYY-MM-DDThh:mm:ssZ',
        input: text,
      })
    return read.kind === 'day' ? read.day : null
  })

/** A timestamp as a day; null where it says that there is none. */
export const Day = dayOf((text) => text)

/** The same of a format in which a time without a zone is one of universal time. */
export const ZonelessDay = dayOf((text) => (/T[\d:.]+$/i.test(text) ? `${text}Z` : text))

/** A timestamp of publication as a day, which may not lie in the future. */
export const dayUpTo = (today: string) => Day.refine(...hasCome(today))
export const zonelessDayUpTo = (today: string) => ZonelessDay.refine(...hasCome(today))

const hasCome = (today: string) =>
  [
    (day: string | null) => day === null || day <= dayAfter(today),
    { params: { reason: 'future-date' }, error: 'has not come yet; write the time of publication' },
  ] as const

/** A day, or a timestamp; one of publication may not lie in the future. */
export const dayOnly = (today: string | null) =>
  dayOf((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)).refine(
    (day) => today === null || day === null || day <= dayAfter(today),
    { params: { reason: 'future-date' }, error: 'has not come yet; write the day of publication' },
  )
