import type { CHANGES, Driver } from '@/lib/facts/openstack/driver'
import type { Release } from '@/lib/facts/openstack/release'

/** How a driver stands in a series: as at its last change; `not-present` before the first one and after the series that removed it. */
export type DriverStatus = (typeof CHANGES)[number] | 'not-present'

/**
 * How a driver stands in each series, derived from its changes.
 *
 * @param releases All series, oldest first.
 * @returns Name of series -> status, in the order of `releases`.
 */
export function statusBySeries({ changes }: Driver, releases: readonly Release[]): ReadonlyMap<string, DriverStatus> {
  let status: DriverStatus = 'not-present'
  return new Map(
    releases.map(({ name }) => {
      if (status === 'removed') status = 'not-present'
      status = changes.findLast(({ series }) => series === name)?.status ?? status
      return [name, status]
    }),
  )
}

/** How a driver stands in a series; null where there is no such driver or series. */
export function driverStatus(
  { drivers, releases }: Readonly<{ drivers: readonly Driver[]; releases: readonly Release[] }>,
  driver: string,
  series: string,
): DriverStatus | null {
  const found = drivers.find(({ id }) => id === driver)
  return found ? (statusBySeries(found, releases).get(series) ?? null) : null
}

/** Whether a driver of this status can be chosen at all. */
export function canBeChosen(status: DriverStatus): boolean {
  return status !== 'removed' && status !== 'not-present'
}
