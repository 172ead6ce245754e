import type { Origin } from './checkout'
import type { SeriesRow } from './deliverable-files'
import type { InSeries } from './deliverables'
import { toCatalogueText } from './rows'

const LEFT_OUT = {
  types: ['tempest-plugin'],
  teams: [
    'Puppet OpenStack',
    'Quality Assurance',
    'Packaging-rpm',
    'packaging-deb',
    'Release Management',
    'fuel',
    'openstack-chef',
    'requirements',
    'tripleo',
  ],
  names: ['ansible-*', 'devstack-plugin-*', 'openstack-ansible-roles', 'xstatic-*'],
}

const FIELDS = {
  series: 'newest first, as data/series_status.yaml has them; a status is that of the day of the commit',
  deliverables: 'by name; "in" holds the series that list it, newest first, "_independent" (outside of the cycle) last',
  'type, team': 'those of the newest series',
  repos: 'repositories, where they are not openstack/<name>',
  package: 'names of the packages, where they are not <name>',
  versions: '[version, date] in the order of the file; [version] alone: the day is not known',
  'eol, eom, em, last': 'an end of the branch, and the day on which it was written down; null: not known',
  left_out: 'deliverables that no advisory is about, by type, team or name of the newest series; * stands for anything',
}

const DATES =
  'UTC day on which the change that adds the version was committed to the main branch (first parent). Not known where that change ' +
  'adds several versions to one file: it brings history in. The first final version of a series of a deliverable that comes out with ' +
  'the cycle (cycle-with-rc, cycle-with-milestones) has the day of the series, where it was written down in the week before it, or ' +
  'brought in later and is a service.'

/** The catalogue that the repository holds: the deliverables that advisories are about, grouped by name. */
export function toReleaseCatalogue(origin: Origin, series: readonly SeriesRow[], deliverables: readonly InSeries[]): string {
  const names = [...new Set(deliverables.map(({ name }) => name))].toSorted()
  const groups = names.map((name) => deliverables.filter((each) => each.name === name)).filter(([newest]) => newest && !isLeftOut(newest))
  const versions = groups.flat().reduce((sum, each) => sum + each.versions.length, 0)
  const counts = { series: series.length, deliverables: groups.length, versions }
  return toCatalogueText(
    {
      what: 'OpenStack series, and the released versions of deliverables',
      ...origin,
      dates: DATES,
      fields: FIELDS,
      left_out: LEFT_OUT,
      counts,
    },
    { series: series.map((each) => JSON.stringify(each)), deliverables: groups.map(groupText) },
  )
}

function isLeftOut({ name, type, team }: InSeries): boolean {
  return (
    LEFT_OUT.types.includes(type ?? '') ||
    LEFT_OUT.teams.includes(team ?? '') ||
    LEFT_OUT.names.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern))
  )
}

function groupText(rows: readonly InSeries[]): string {
  const [newest] = rows
  const name = newest?.name ?? ''
  const repos = unlessIs(
    `openstack/${name}`,
    rows.flatMap(({ repositories }) => repositories),
  )
  const packages = unlessIs(
    name,
    rows.flatMap((row) => row.packages),
  )
  const head = {
    ...{ name, type: newest?.type, team: newest?.team },
    ...(repos.length > 0 ? { repos } : {}),
    ...(packages.length > 0 ? { package: packages } : {}),
  }
  const lines = rows.map(({ series, versions, ends }) => {
    const compact = versions.map(({ version, date }) => (date === null ? [version] : [version, date]))
    return `${JSON.stringify(series)}:${JSON.stringify({ versions: compact, ...ends })}`
  })
  return `${JSON.stringify(head).slice(0, -1)},"in":{\n${lines.join(',\n')}}}`
}

/** All of them, sorted; none where there is nothing but the one that goes without saying. */
function unlessIs(usual: string, names: readonly string[]): string[] {
  const all = [...new Set(names)].toSorted()
  return all.every((name) => name === usual) ? [] : all
}
