import { type ReleaseCatalogue, seriesOfVersion } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import { dayOf, FactsError, need } from './checkout'

/** A release of Nova that is read, and that stands for those after it up to the next point. */
export type AxisPoint = Readonly<{
  release: string
  /** The last release that it stands for: itself where the next one is a point, too. */
  until: string
  /** `between`: a point release in which options may have changed. Libraries are read at the others only. */
  kind: 'first' | 'between' | 'last' | 'master'
  /** The first release of its series. */
  base: string
  series: string
  ref: string
  commit: string
  date: string
}>

/** A tag, with the seconds at which its commit was made, and at which it was made itself. */
type Tag = Readonly<{ name: string; commit: string; committed: number; created: number }>

/** The first release whose options are read; older ones had flags. */
const FIRST = '2012.1'
const FIRST_NUMBER = '12.0.0' // of the releases that are not named for years

/** In a line that changed: something that defines an option. Of nova/conf every change counts. */
const DEFINES = 'Opt\\(|register_(cli_)?opt|default=|deprecated_|choices=|set_default'

/** Every tag that is a final version, oldest version first. */
export function finalTags(folder: string): Tag[] {
  const format = '%(refname:short)%00%(objectname)%00%(committerdate:unix)%00%(creatordate:unix)%00%(*objectname)%00%(*committerdate:unix)'
  const lines = need(folder, 'for-each-ref', 'refs/tags', `--format=${format}`).split('\n')
  const tags = lines.map((line) => {
    const [name = '', own = '', ownTime = '', created = '', commit = '', time = ''] = line.split('\0')
    return { name, commit: commit || own, committed: Number(time || ownTime), created: Number(created) }
  })
  return tags.filter(({ name }) => /^v?\d+(\.\d+)+$/.test(name)).toSorted((a, b) => compareReleases(a.name, b.name))
}

/**
 * The first and the last release of every series, those between them in which options may have changed, and HEAD as master.
 *
 * @throws FactsError where the catalogue of releases does not know a release.
 */
export function novaAxis(folder: string, head: Readonly<{ commit: string; date: string }>, releases: ReleaseCatalogue): AxisPoint[] {
  const groups = new Map<string, Tag[]>()
  for (const tag of finalTags(folder).filter(({ name }) => isRead(name))) {
    const series = tag.name
      .split('.')
      .slice(0, isYear(tag.name) ? 2 : 1)
      .join('.')
    groups.set(series, [...(groups.get(series) ?? []), tag])
  }
  if (groups.size === 0) throw new FactsError(`${folder}: no tag is a release of Nova since ${FIRST}: git -C ${folder} fetch --tags`)
  const developed = releases.series.find(({ status }) => status === 'development')?.name ?? 'unknown'
  const master = { release: 'master', until: 'master', kind: 'master', base: 'master', ref: head.commit } as const
  return [...[...groups.values()].flatMap((tags) => pointsOf(tags, folder, releases)), { ...master, ...head, series: developed }]
}

/** The points of one series, of which all tags are given. */
function pointsOf(tags: readonly Tag[], folder: string, releases: ReleaseCatalogue): AxisPoint[] {
  const kinds = tags.map((tag, at) => {
    const before = tags[at - 1]
    if (before === undefined) return 'first'
    if (at === tags.length - 1) return 'last'
    return mayChangeOptions(folder, before.name, tag.name) ? 'between' : null
  })
  return tags.flatMap(({ name, commit, committed }, at) => {
    const kind = kinds[at] ?? null
    if (kind === null) return []
    const next = kinds.findIndex((each, index) => index > at && each !== null)
    const series = seriesOfVersion(releases, 'nova', name)?.name
    if (series === undefined)
      throw new FactsError(`nova ${name} is not in openstack-releases.json: refresh that first, with npm run facts:openstack`)
    const until = next < 0 ? name : (tags[next - 1]?.name ?? name)
    return [{ release: name, until, kind, base: tags[0]?.name ?? name, series, ref: `refs/tags/${name}`, commit, date: dayOf(committed) }]
  })
}

function mayChangeOptions(folder: string, from: string, to: string): boolean {
  const changed = (...args: readonly string[]) =>
    need(folder, 'diff', '--no-ext-diff', '--name-only', `refs/tags/${from}`, `refs/tags/${to}`, ...args) !== ''
  return changed('--', 'nova/conf') || changed(`-G${DEFINES}`, '--', 'nova', 'bin', ':!nova/tests')
}

function isRead(name: string): boolean {
  return compareReleases(name, FIRST) >= 0 && (isYear(name) || compareReleases(name, FIRST_NUMBER) >= 0)
}

function isYear(name: string): boolean {
  return /^20\d\d\./.test(name)
}
