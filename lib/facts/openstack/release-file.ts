import { z } from 'zod'
import { Source, Words } from '@/lib/facts/openstack/words'

/** A day, or one by which something had happened where nobody says when. */
const DayOrBefore = z.union([z.iso.date(), z.strictObject({ before: z.iso.date() }).readonly()])

const Entry = z
  .strictObject({
    /** As OpenStack writes it: `Wallaby`, `2024.1 Caracal`. */
    name: Words,
    /** First version of Nova in the series: `23.0.0`; `master` before there is one. */
    nova: z.string().regex(/^(master|\d+(\.\d+)+)$/, 'this is not a version of Nova; write digits and dots, or master'),
    /** The day of the first release, or the day planned for it where it had not been released when the file was read. */
    released: z.iso.date().optional(),
    planned: z.iso.date().optional(),
    /** The first day on which the series is no longer maintained; after the day on which the file was read, it is a plan. */
    maintainedUntil: z.iso.date().optional(),
    /** The day on which the series reaches its end of life; after the day on which the file was read, it is a plan. */
    endOfLife: DayOrBefore.optional(),
  })
  .refine(({ released, planned }) => (released === undefined) !== (planned === undefined), {
    error: 'it has both a day of release and a planned one, or neither; keep one',
  })
  .readonly()

/** A series as `releases.yaml` writes it. */
export type ReleaseEntry = z.infer<typeof Entry>

/** `content/openstack/releases.yaml`, oldest series first. */
export const ReleaseFile = z
  .strictObject({
    asOf: z.iso.date(),
    sources: z.array(Source).min(1).readonly(),
    releases: z.array(Entry).min(1).readonly(),
  })
  .transform((file) => ({ ...file, releases: file.releases.map((release) => ({ ...release, readOn: file.asOf })) }))
