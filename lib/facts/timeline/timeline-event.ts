import { z } from 'zod'
import { type Citations, Id, Sentence } from '@/lib/facts/technologies/citation'
import { dated, evidenceFields } from '@/lib/facts/technologies/fact'

export const LANES = ['nova', 'libvirt', 'lxc', 'kernel', 'cpu', 'advisories'] as const

/** A date as precise as its source: year, month or day. */
const PartialDate = z
  .string()
  .refine((text) => z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success && /^20\d\d(-\d\d){0,2}$/.test(text), {
    error: 'this is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source',
  })

const timelineEventSchema = (citations: Citations) =>
  z
    .strictObject({
      id: Id,
      date: PartialDate,
      lane: z.enum(LANES),
      what: Sentence,
      /** Why it matters to somebody who keeps tenants apart. */
      why: Sentence,
      /** The change of a Nova driver that this event is: driver id and series in `content/openstack/drivers.yaml`. */
      driver: z.strictObject({ id: Id, series: z.string() }).readonly().nullable().default(null),
      /** Id in `content/escapes.yaml`. */
      escape: z.string().nullable().default(null),
      ...evidenceFields(citations),
    })
    .transform(dated)
    .readonly()
export type TimelineEvent = z.output<ReturnType<typeof timelineEventSchema>>

/** `content/timeline.yaml`. */
export const timelineFileSchema = (citations: Citations) =>
  z.strictObject({ events: z.array(timelineEventSchema(citations)).min(1).readonly() })

/** Oldest first; a year stands before its months, a month before its days; ties break on id. */
export function oldestFirst(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
