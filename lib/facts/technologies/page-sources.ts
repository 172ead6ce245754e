import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { About } from '@/lib/facts/technologies/about'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import type { Column } from '@/lib/facts/technologies/columns'
import { CRITERIA } from '@/lib/facts/technologies/criteria'
import { sourcesOfDriver } from '@/lib/facts/technologies/driver-sources'
import { type NumberedSources, numberSources, type ReadSource } from '@/lib/facts/technologies/number-sources'
import type { Technology } from '@/lib/facts/technologies/technology'

type Group = readonly ReadSource[]

/** The sources of the comparison, in the order in which its cells are read: row by row, then drivers and escapes. */
export function comparisonSources(
  tables: readonly (readonly Column[])[],
  openstack: OpenStack,
  escapes: Catalogue['escapes'],
): NumberedSources {
  const cells = tables.flatMap((columns) => [
    ...CRITERIA.flatMap(({ id }) => columns.map(({ facts }): Group => facts[id].sources)),
    ...columns.flatMap(({ downsides }) => downsides.map(({ sources }): Group => sources)),
  ])
  return numberSources([
    ...cells,
    ...openstack.drivers.map((driver): Group => sourcesOfDriver(driver, openstack)),
    ...escapes.map(({ sources }): Group => sources),
  ])
}

/** The sources of the page of a technology, section by section. */
export function technologySources(technology: Technology, { drivers, escapes, goals }: About, openstack: OpenStack): NumberedSources {
  const { boundary, variants, criteria, downsides, topics } = technology
  return numberSources([
    boundary.sources,
    ...variants.flatMap((variant): Group[] => [
      ...(variant.boundary === null ? [] : [variant.boundary.sources]),
      ...variant.downsides.map(({ sources }) => sources),
      ...variant.topics.map(({ fact }) => fact.sources),
    ]),
    ...drivers.map((driver): Group => sourcesOfDriver(driver, openstack)),
    ...CRITERIA.flatMap(({ id }): Group[] => [
      criteria[id].sources,
      ...variants.map((variant): Group => variant.criteria[id]?.sources ?? []),
    ]),
    ...[...downsides, ...topics.map(({ fact }) => fact)].map(({ sources }): Group => sources),
    ...escapes.map(({ sources }): Group => sources),
    ...goals.flatMap(({ controls }) => controls.map(({ sources }): Group => sources)),
  ])
}
