import * as z from 'zod'
import { Id } from '@/lib/advisor/condition'

/*
 * Facts about OpenStack that policies refer to, typed: `content/openstack/releases.yaml`, `drivers.yaml`, `support-matrix.yaml`,
 * one top-level key each.
 */

/** A driver can be chosen in a series with one of the first four words. */
export const DRIVER_STATUSES = ['available', 'available-untested', 'experimental', 'deprecated', 'removed', 'not-present'] as const
const GONE: readonly string[] = ['removed', 'not-present']

export const Release = z.strictObject({
  /** Name of the series, as options `cover` it: `Victoria`, `2024.1 Caracal`. */
  name: z.string(),
  /** First Nova version, or `master`. */
  nova: z.string(),
  date: z.string(),
  status: z.string(),
})

export const Driver = z.strictObject({
  /** `libvirt-kvm` */
  id: Id,
  label: z.string(),
  /** The options of nova.conf that select it, in words. */
  selectedBy: z.string().optional(),
  /** Series -> status; a series that is left out had no such driver. */
  series: z.record(z.string(), z.enum(DRIVER_STATUSES)),
  /** When the status changed, and where that is written; oldest first. */
  changes: z
    .array(
      z.strictObject({
        series: z.string(),
        nova: z.string(),
        date: z.string(),
        status: z.enum(DRIVER_STATUSES),
        detail: z.string(),
        source: z.string(),
      }),
    )
    .readonly()
    .default([]),
  source: z.string(),
})

export const Feature = z.strictObject({
  /** Row of Nova's support matrix: `operation.attach-volume`. */
  id: z.string(),
  label: z.string(),
  /** Driver column -> `complete`, `partial`, `missing` or `unknown`. */
  status: z.record(z.string(), z.enum(['complete', 'partial', 'missing', 'unknown'])),
  source: z.string(),
  note: z.string().optional(),
})

export const Facts = z.strictObject({
  releases: z.array(Release).readonly().default([]),
  drivers: z.array(Driver).readonly().default([]),
  supportMatrix: z.array(Feature).readonly().default([]),
})
export type Facts = z.infer<typeof Facts>

/** The files of content/openstack, and the top-level key of each. */
export const FACT_FILES: Readonly<Record<string, readonly (keyof Facts)[]>> = {
  'releases.yaml': ['releases'],
  'drivers.yaml': ['drivers'],
  'support-matrix.yaml': ['supportMatrix'],
}

/** Whether a driver can be chosen in at least one of these series. */
export function canBeChosen(facts: Facts, driver: string, series: readonly string[]): boolean {
  const status = facts.drivers.find(({ id }) => id === driver)?.series ?? {}
  return series.some((name) => !GONE.includes(status[name] ?? 'not-present'))
}

/** The value of `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; undefined where there is none. */
export function factOf(facts: Facts, path: string): string | undefined {
  const [table, row = '', column = ''] = path.split('/')
  return table === 'drivers'
    ? facts.drivers.find(({ id }) => id === row)?.series[column]
    : facts.supportMatrix.find(({ id }) => id === row)?.status[column]
}
