import { z } from 'zod'
import { Source, Words } from '@/lib/facts/openstack/words'

/** How OpenStack looks after a series, best first. */
export type ReleaseStatus = 'in-development' | 'maintained' | 'unmaintained' | 'end-of-life'

/** A day, or one by which something had happened where nobody says when. */
const DayOrBefore = z.union([z.iso.date(), z.strictObject({ before: z.iso.date() }).readonly()])

const ReleaseEntry = z
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

/** A series with its dates, and the day on which they were read. No state: `stateOn` works it out for a day. */
export type Release = z.infer<typeof ReleaseEntry> & Readonly<{ readOn: string }>

/** `content/openstack/releases.yaml`, oldest series first. */
export const ReleaseFile = z
  .strictObject({
    asOf: z.iso.date(),
    sources: z.array(Source).min(1).readonly(),
    releases: z.array(ReleaseEntry).min(1).readonly(),
  })
  .transform((file) => ({ ...file, releases: file.releases.map((release): Release => ({ ...release, readOn: file.asOf })) }))

/** The day a series was or is to be released. */
export function dayOf({ released, planned }: Release): string {
  return released ?? planned ?? '' // the schema has one of them
}

/**
 * Find a series by its name, by the number in it, or by its code name, in any case: `2024.1 Caracal`, `2024.1`, `caracal`.
 *
 * @returns null where there is no such series.
 */
export function findRelease(releases: readonly Release[], name: string): Release | null {
  const known = index.get(releases) ?? byName(releases)
  index.set(releases, known)
  return known.get(name.trim().toLowerCase()) ?? null
}

/** Every advisory is asked about every series: the names of a list are read once. */
const index = new WeakMap<readonly Release[], ReadonlyMap<string, Release>>()

function byName(releases: readonly Release[]): Map<string, Release> {
  const known = new Map<string, Release>()
  for (const release of releases)
    for (const name of [release.name, ...release.name.split(' ')].map((each) => each.toLowerCase()))
      if (!known.has(name)) known.set(name, release)
  return known
}
