import { toCatalogueText } from './rows'

type Version = readonly [version: string, date: string | null]
type Deliverable = Readonly<{
  series: string
  name: string
  type: string | null
  team: string | null
  repos: readonly string[]
  package: string | readonly string[]
  ends: Readonly<Record<string, string | null>>
  versions: readonly Version[]
}>
/** What `tools/facts` writes. */
export type WideReleases = Readonly<{
  header: Readonly<Record<string, unknown>>
  series: readonly Readonly<Record<string, unknown>>[]
  deliverables: readonly Deliverable[]
}>

const INDEPENDENT = '_independent'

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
  series: 'newest first, as data/series_status.yaml has them: the status is that of the commit, not of today',
  deliverables: 'by name; "in" holds the series that list it, newest first; "_independent" is outside of the cycle',
  'type, team': 'those of the newest series',
  repos: 'repositories, where they are not openstack/<name>',
  package: 'names of the packages, where they are not <name>',
  versions:
    '[version, date] in the order of the file; [version] alone: brought in before 2015-12-01, while the history before this repository was imported, so that the day of the release is not known from it',
  'eol, eom, em, last': 'the day on which this end of the branch was written down; null: not known',
  left_out: 'deliverables that no advisory is about: by type, by team, by name (* stands for anything)',
}

/** The catalogue that the repository holds: the deliverables that advisories are about, grouped by name. */
export function compactReleases({ header, series, deliverables }: WideReleases): string {
  const groups = new Map<string, Deliverable[]>()
  const independentLast = deliverables.toSorted((a, b) => Number(a.series === INDEPENDENT) - Number(b.series === INDEPENDENT))
  for (const each of independentLast) groups.set(each.name, [...(groups.get(each.name) ?? []), each])
  const kept = [...groups].filter(([name, rows]) => !isLeftOut(name, rows[0])).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const versions = kept.flatMap(([, rows]) => rows.flatMap((row) => row.versions)).length
  const counts = { series: series.length, deliverables: kept.length, versions }
  return toCatalogueText(
    { ...header, fields: FIELDS, left_out: LEFT_OUT, counts },
    { series: series.map((each) => JSON.stringify(each)), deliverables: kept.map(([name, rows]) => groupText(name, rows)) },
  )
}

function isLeftOut(name: string, newest: Deliverable | undefined): boolean {
  return (
    LEFT_OUT.types.includes(newest?.type ?? '') ||
    LEFT_OUT.teams.includes(newest?.team ?? '') ||
    LEFT_OUT.names.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern))
  )
}

function groupText(name: string, rows: readonly Deliverable[]): string {
  const repos = [...new Set(rows.flatMap((row) => row.repos))].toSorted()
  const packages = [...new Set(rows.flatMap((row) => row.package))].toSorted()
  const head = {
    name,
    type: rows[0]?.type,
    team: rows[0]?.team,
    ...(repos.length === 1 && repos[0] === `openstack/${name}` ? {} : { repos }),
    ...(packages.length === 1 && packages[0] === name ? {} : { package: packages }),
  }
  const lines = rows.map(({ series, versions, ends }) => {
    const compact = versions.map(([version, date]) => (date === null ? [version] : [version, date]))
    return `${JSON.stringify(series)}:${JSON.stringify({ versions: compact, ...ends })}`
  })
  return `${JSON.stringify(head).slice(0, -1)},"in":{\n${lines.join(',\n')}}}`
}
