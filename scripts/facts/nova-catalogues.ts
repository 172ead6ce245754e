import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import type { Origin } from './checkout'
import { type Definition, extractOptions, type Run } from './extract-options'
import { knownOptions } from './known-options'
import type { Library } from './library-folders'
import { libraryVersions } from './library-versions'
import { type AxisPoint, finalTags, novaAxis } from './nova-axis'
import { histories } from './option-rows'
import { optionText } from './option-text'

const METHOD =
  'Every Python file of Nova that registers options, at each release of the axis, is parsed and evaluated, never run. The axis holds ' +
  'the first and the last release of each series, and those between in which a line that defines options changed. Both branches of ' +
  'what cannot be decided are taken. Libraries are read at the first and at the last release of a series.'
const LIBRARY_METHOD =
  'What the entry points oslo.config.opts of each library list, parsed and evaluated, never run, at the version that belongs to the ' +
  'release of Nova: the newest of its series two days after it (of a last point release: the newest of its series). What Nova itself ' +
  'registers of a library is in nova-options.json.'

/** Sections that the catalogue of libraries has whole. */
const OF_LIBRARIES = ['keystone_authtoken', 'oslo_limit']
/** Libraries that Nova registers options of by itself. */
const REGISTERED = ['nova', 'keystoneauth', 'python-keystoneclient', 'oslo.db', 'oslo.vmware']

type Sources = Readonly<{ folder: string; origin: Origin; releases: ReleaseCatalogue }>

/**
 * The text of nova-options.json, and of oslo-options.json where there are libraries. Without them only master is read; what a catalogue
 * says of tags, and of what libraries define, is kept.
 */
export function novaCatalogues({ folder, origin, releases }: Sources, libraries: readonly Library[] | OptionCatalogue) {
  const axis = novaAxis(folder, origin, releases)
  const tags = finalTags(folder)
  const committed = (release: string) => tags.find(({ name }) => name === release)?.committed ?? 0
  const isRead = (each: typeof libraries): each is readonly Library[] => Array.isArray(each)
  const known = isRead(libraries) ? axis.map(() => []) : knownOptions(libraries, axis)
  const versions = (isRead(libraries) ? libraries : []).map((library) => ({
    ...library,
    versions: libraryVersions(axis, library.name, library.folder, releases, committed),
  }))
  const refsAt = ({ release, ref }: AxisPoint) =>
    Object.fromEntries([['nova', ref], ...versions.flatMap((each) => refOf(each.name, each.versions.get(release)))])
  const runs = extractOptions({
    repositories: Object.fromEntries([['nova', folder], ...versions.map((each) => [each.name, each.folder])]),
    runs: axis
      .filter(({ kind }) => isRead(libraries) || kind === 'master')
      .map((point) => ({ release: point.release, refs: refsAt(point), libraries: point.kind !== 'between' })),
  })
  const at = (release: string): Run => runs.get(release) ?? { release, nova: [], libraries: [] }

  const options = histories(axis.map(({ release }, index) => [...registered(at(release).nova), ...(known[index] ?? [])]))
  const shown = axis.map(({ release, series, commit, date }) => ({ release, series, commit, date }))
  const nova = optionText({ what: 'Options of Nova, by release', ...origin, method: METHOD, axis: shown }, axis, options)
  if (!isRead(libraries)) return { nova, oslo: null }

  const ends = axis.filter(({ kind }) => kind !== 'between').map(({ release }) => ({ release, until: release }))
  const offered = ends.map(({ release }) => [...at(release).libraries, ...ofOsloConfig(release)])
  const header = {
    what: 'Options of libraries that a nova.conf may hold, by release of Nova',
    ...origin,
    method: LIBRARY_METHOD,
    repositories: Object.fromEntries(libraries.map(({ name, origin: { commit, date } }) => [name, { commit, date }])),
    library_versions: Object.fromEntries(versions.map((each) => [each.name, changes(each.versions)])),
    library_versions_note: '[release of Nova, version from there on]',
  }
  return { nova, oslo: optionText(header, ends, histories(offered)) }
}

function refOf(name: string, version: string | undefined): [string, string][] {
  if (version === undefined) return []
  return [[name, version === 'HEAD' ? 'HEAD' : `refs/tags/${version}`]]
}

/** What Nova's code registers itself; of several definitions of an option, the one in Nova's own modules first. */
function registered(definitions: readonly Definition[]): Definition[] {
  return definitions
    .filter(({ origin }) => REGISTERED.includes(origin.split(':')[0] ?? ''))
    .filter(({ s, type }) => !OF_LIBRARIES.includes(s) && type !== 'subcommand')
    .toSorted((a, b) => Number(b.origin.startsWith('nova:nova/')) - Number(a.origin.startsWith('nova:nova/')))
}

/** Options of oslo.config itself, which it registers by other means than a list. Read in oslo_config/cfg.py. */
function ofOsloConfig(release: string): Definition[] {
  const shared = { s: 'DEFAULT', origin: 'oslo.config:oslo_config/cfg.py' }
  const files = ['config_dir', 'config_file'].map((n) => ({ ...shared, n, type: 'multi', default: null, computed: true }))
  const hasSources = compareReleases(release, '18.0.0') >= 0
  return hasSources ? [...files, { ...shared, n: 'config_source', type: 'list', default: [] }] : files
}

function changes(versions: ReadonlyMap<string, string>): [string, string][] {
  const all = [...versions]
  return all.filter(([, version], at) => all[at - 1]?.[1] !== version)
}
