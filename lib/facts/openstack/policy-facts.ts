import type { DriverStatus } from '@/lib/facts/openstack/driver-status'
import { statusBySeries } from '@/lib/facts/openstack/driver-status'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { dayOf } from '@/lib/facts/openstack/release'
import type { MatrixRow } from '@/lib/facts/openstack/support-matrix'

/** What a policy of the advisor refers to, with everything spelt out that content only implies. */
export type PolicyFacts = Readonly<{
  releases: readonly Readonly<{ name: string; nova: string; date: string }>[]
  drivers: readonly Readonly<{
    id: string
    label: string
    series: Record<string, DriverStatus>
    changes: readonly DatedChange[]
    source: string
  }>[]
  supportMatrix: readonly Readonly<{ id: string; label: string; status: MatrixRow['states']; source: string; note?: string }>[]
}>
type DatedChange = Readonly<{ series: string; nova: string; date: string; status: DriverStatus; detail: string; source: string }>

/** The facts of OpenStack as a policy reads them: the status of each driver in each series, versions and days beside each change. */
export function policyFacts({ releases, drivers, driverSources, matrix }: OpenStack): PolicyFacts {
  const urlOf = (sources: readonly string[]) => driverSources[sources[0] ?? '']?.url ?? ''
  const dated = (series: string) => {
    const release = releases.find(({ name }) => name === series)
    return { nova: release?.nova ?? '', date: release ? dayOf(release) : '' }
  }
  return {
    releases: releases.map((release) => ({ name: release.name, nova: release.nova, date: dayOf(release) })),
    drivers: drivers.map((driver) => ({
      id: driver.id,
      label: driver.label,
      series: Object.fromEntries(statusBySeries(driver, releases)),
      changes: driver.changes.map(({ series, status, detail, sources }) => ({
        series,
        ...dated(series),
        status,
        detail,
        source: urlOf(sources),
      })),
      source: urlOf(driver.changes.at(-1)?.sources ?? []),
    })),
    supportMatrix: matrix.rows.map(({ id, label, states, note }) => {
      return { id, label, status: states, source: matrix.source.url, ...(note === undefined ? {} : { note }) }
    }),
  }
}
