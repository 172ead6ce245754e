import { standsOf } from '@/lib/facts/age/reading'
import type { Driver } from '@/lib/facts/openstack/driver'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { ReadSource } from '@/lib/facts/technologies/number-sources'

/** The sources that changes of drivers name, and the day on which they were read. */
export type DriverSources = Pick<OpenStack, 'driverSources' | 'driversAsOf'>

/** The sources of one change of a driver. */
export function sourcesOfChange({ sources }: Driver['changes'][number], { driverSources, driversAsOf: asOf }: DriverSources): ReadSource[] {
  return sources.flatMap((id) => {
    const source = driverSources[id]
    if (source === undefined) return []
    return [{ ...source, asOf, stands: standsOf(source.url) }]
  })
}

/** The sources of all changes of a driver, oldest change first, each address once. */
export function sourcesOfDriver({ changes }: Driver, from: DriverSources): ReadSource[] {
  const all = changes.flatMap((change) => sourcesOfChange(change, from))
  return all.filter(({ url }, at) => all.findIndex((other) => other.url === url) === at)
}
