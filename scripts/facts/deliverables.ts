import { isPreRelease } from '@/lib/versions/version'
import { readDeliverableFile, type SeriesRow } from './deliverable-files'
import { BRANCH_END, type ReleaseDates } from './release-dates'

/** A deliverable in a series, as a row of the catalogue needs it. */
export type InSeries = Readonly<{
  series: string
  name: string
  type: string | null
  team: string | null
  repositories: readonly string[]
  packages: readonly string[]
  versions: readonly Readonly<{ version: string; date: string | null }>[]
  /** Kind of the end of the branch -> the day on which it was written down. */
  ends: Readonly<Record<string, string | null>>
}>

/** Models whose first final version of a series comes out on the day of the series. */
const COORDINATED = ['cycle-with-rc', 'cycle-with-milestones']
const DAY_MS = 86_400_000
const INDEPENDENT = '_independent'

/**
 * Every file `deliverables/<series>/<name>.yaml`, the newest series first, those outside of the cycle last.
 *
 * @param files By path.
 */
export function readDeliverables(files: ReadonlyMap<string, string>, series: readonly SeriesRow[], dates: ReleaseDates): InSeries[] {
  const order = [...series.map(({ name }) => name), INDEPENDENT]
  const rows = [...files].flatMap(([path, text]) => {
    const [, within, name] = /^deliverables\/([^/]+)\/([^/]+)\.ya?ml$/.exec(path) ?? []
    if (within === undefined || name === undefined) return []
    const day = series.find((each) => each.name === within)?.initial_release ?? null
    return [readInSeries({ series: within, name, text, path, day }, dates)]
  })
  return rows.toSorted((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || (a.name < b.name ? -1 : 1))
}

type SeriesFile = Readonly<{ series: string; name: string; text: string; path: string; day: string | null }>

function readInSeries({ series, name, text, path, day }: SeriesFile, dates: ReleaseDates): InSeries {
  const file = readDeliverableFile(text, path)
  const releases = file.releases ?? []
  const projects = releases.flatMap((release) => release.projects ?? [])
  const repositories = [...projects.flatMap(({ repo }) => repo ?? []), ...Object.keys(file['repository-settings'] ?? {})]
  const bases = new Map(projects.map((project) => [project.repo, project['tarball-base']]))
  for (const project of projects) if (project['tarball-base']) bases.set(project.repo, project['tarball-base'])
  const written = (version: string) => dates.get(`${name} ${version}`) ?? null
  const versions = releases.map(({ version }) => version).filter((version) => !BRANCH_END.test(version))
  const first = COORDINATED.includes(file['release-model'] ?? '') ? versions.find((version) => !isPreRelease(version)) : undefined
  const dateOf = (version: string) =>
    version === first && day !== null && isForThatDay(written(version), day, file.type) ? day : written(version)
  const ends = releases.flatMap(({ version }) => {
    const kind = BRANCH_END.exec(version)?.[1]
    return kind === undefined ? [] : [[kind, written(version)] as const]
  })
  return {
    series,
    name,
    type: file.type ?? null,
    team: file.team ?? null,
    repositories: unique(repositories),
    packages: unique(repositories.map((repository) => bases.get(repository) ?? repository.replace(/^.*\//, ''))),
    versions: versions.map((version) => ({ version, date: dateOf(version) })),
    ends: Object.fromEntries(ends.toReversed()), // of two of a kind, the first
  }
}

/** Written down in the week before the day of the series, or brought in later for a service: what trails the series is written later. */
function isForThatDay(written: string | null, day: string, type: string | undefined): boolean {
  if (written === null) return type === 'service'
  const daysBefore = (Date.parse(day) - Date.parse(written)) / DAY_MS
  return daysBefore >= 0 && daysBefore <= 7
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted()
}
