import { z } from 'zod'
import { isRelease } from '@/lib/facts/catalogues/release-order'

const Day = z.iso.date().nullable()

const Series = z
  .strictObject({
    name: z.string(),
    release_id: z.string().nullable(),
    status: z.string(),
    initial_release: Day,
    eol_date: Day,
    slurp: z.boolean(),
    next_phase: z.strictObject({ status: z.string(), date: Day }).readonly().nullable(),
  })
  .readonly()

const Version = z.string().refine(isRelease, 'not a version')

const InSeries = z.strictObject({
  versions: z.array(z.union([z.tuple([Version]).readonly(), z.tuple([Version, z.iso.date()]).readonly()])).readonly(),
  eol: Day.optional(),
  eom: Day.optional(),
  em: Day.optional(),
  last: Day.optional(),
})

/** An entry of `deliverables`. */
export const DeliverableRow = z.strictObject({
  name: z.string(),
  type: z.string().nullable(),
  team: z.string().nullable(),
  repos: z.array(z.string()).readonly().optional(),
  package: z.array(z.string()).readonly().optional(),
  in: z.record(z.string(), InSeries),
})

/** `content/catalogues/openstack-releases.json`; its header says what the fields mean. Entries are read when they are asked for. */
export const ReleaseFile = z.object({
  header: z.object({ what: z.string(), repository: z.string(), commit: z.string(), date: z.iso.date() }),
  series: z.array(Series).readonly(),
  deliverables: z.array(z.looseObject({ name: z.string() })).readonly(),
})
