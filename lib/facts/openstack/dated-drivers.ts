import type { DriverStatus } from '@/lib/facts/openstack/driver-status'
import { statusBySeries } from '@/lib/facts/openstack/driver-status'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { dayOf } from '@/lib/facts/openstack/release'

/** A driver with everything spelt out that content only implies. */
type DatedDriver = Readonly<{
  id: string
  label: string
  series: Record<string, DriverStatus>
  changes: readonly Readonly<{ series: string; nova: string; date: string; status: DriverStatus; detail: string; source: string }>[]
}>

/** The drivers with their status in each series, versions and days beside each change. */
export function datedDrivers({ releases, drivers, driverSources }: OpenStack): DatedDriver[] {
  const dated = (series: string) => {
    const release = releases.find(({ name }) => name === series)
    return { nova: release?.nova ?? '', date: release ? dayOf(release) : '' }
  }
  return drivers.map((driver) => ({
    id: driver.id,
    label: driver.label,
    series: Object.fromEntries(statusBySeries(driver, releases)),
    changes: driver.changes.map(({ series, status, detail, sources }) => ({
      series,
      ...dated(series),
      status,
      detail,
      source: driverSources[sources[0] ?? '']?.url ?? '',
    })),
  }))
}
