import { canBeChosen, type DriverStatus, statusBySeries } from '@/lib/facts/openstack/driver-status'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'

/** What a policy refers to of OpenStack; the rest of those facts is not read here. */
export type PolicyFacts = Readonly<{
  /** Release series, oldest first. */
  releases: readonly Readonly<{ name: string; maintainedUntil?: string | undefined; endOfLife?: unknown }>[]
  /** The day on which the series were read; a phase that ends later has not ended. */
  asOf?: string
  /** The status of each driver in each series. */
  drivers: readonly Readonly<{ id: string; series: Readonly<Record<string, DriverStatus>> }>[]
  /** Rows of Nova's support matrix: driver column -> state. */
  supportMatrix: readonly Readonly<{ id: string; states: Readonly<Record<string, string>> }>[]
}>

export function policyFacts({ releases, releasesAsOf, drivers, matrix }: OpenStack): PolicyFacts {
  return {
    releases,
    asOf: releasesAsOf,
    drivers: drivers.map((driver) => ({ id: driver.id, series: Object.fromEntries(statusBySeries(driver, releases)) })),
    supportMatrix: matrix.rows,
  }
}

/** Whether a driver can be chosen in at least one of these series. */
export function canBeChosenIn({ drivers }: PolicyFacts, driver: string, series: readonly string[]): boolean {
  const status = drivers.find(({ id }) => id === driver)?.series ?? {}
  return series.some((name) => canBeChosen(status[name] ?? 'not-present'))
}

/** Whether every one of these series has reached its end of life or is no longer maintained, on the day on which they were read. */
export function haveEnded({ releases, asOf = '' }: PolicyFacts, series: readonly string[]): boolean {
  const found = releases.filter(({ name }) => series.includes(name))
  return found.length > 0 && found.every(({ maintainedUntil, endOfLife }) => (maintainedUntil ?? (endOfLife ? '' : '9')) <= asOf)
}

/** The value of `support-matrix/<row>/<driver>` or `drivers/<driver>/<series>`; undefined where there is none. */
export function factOf({ drivers, supportMatrix }: PolicyFacts, path: string): string | undefined {
  const [table, row = '', column = ''] = path.split('/')
  return table === 'drivers'
    ? drivers.find(({ id }) => id === row)?.series[column]
    : supportMatrix.find(({ id }) => id === row)?.states[column]
}
