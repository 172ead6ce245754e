import { statusBySeries } from '@/lib/facts/openstack/driver-status'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { dayOf } from '@/lib/facts/openstack/release'

/** Facts of the same kind from somebody who collected them apart from us; what is left out is not compared. */
type OtherFacts = Readonly<{
  releases: readonly Readonly<{ name: string; nova: string; date: string }>[]
  drivers: readonly Readonly<{ id: string; bySeries: Readonly<Record<string, string>> }>[]
  rows: readonly Readonly<{ id: string; states: Readonly<Record<string, string>> }>[]
}>

/**
 * Where our facts and those of somebody else disagree, one sentence each.
 *
 * @returns Empty when nothing of theirs contradicts us; what only one of us knows is no contradiction.
 */
export function differences({ releases, drivers, matrix }: OpenStack, other: OtherFacts): string[] {
  const ours = new Map<string, string>([
    ...releases.flatMap((release): [string, string][] => [
      [`Nova of ${release.name}`, release.nova],
      [`day of ${release.name}`, dayOf(release)],
    ]),
    ...drivers.flatMap((driver) =>
      [...statusBySeries(driver, releases)].map(([series, status]): [string, string] => [`${driver.id} in ${series}`, status]),
    ),
    ...matrix.rows.flatMap(({ id, states }) =>
      Object.entries(states).map(([column, cell]): [string, string] => [`${id} of ${column}`, cell]),
    ),
  ])
  const theirs: [string, string][] = [
    ...other.releases.flatMap(({ name, nova, date }): [string, string][] => [
      [`Nova of ${name}`, nova],
      [`day of ${name}`, date],
    ]),
    ...other.drivers.flatMap(({ id, bySeries }) =>
      Object.entries(bySeries).map(([series, status]): [string, string] => [`${id} in ${series}`, status]),
    ),
    ...other.rows.flatMap(({ id, states }) =>
      Object.entries(states).map(([column, cell]): [string, string] => [`${id} of ${column}`, cell]),
    ),
  ]
  return theirs.flatMap(([what, value]) => {
    const mine = ours.get(what)
    return mine === undefined || mine === value ? [] : [`${what} is ${mine} here, and ${value} there`]
  })
}
