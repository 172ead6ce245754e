import type { Advisory, Affected } from '@/lib/advisory/advisory'
import { isOfMaker } from '@/lib/advisory/is-of-maker'
import { dayOf, findRelease, type Release } from '@/lib/facts/openstack/release'
import { boundsInWords } from '@/lib/versions/bounds-in-words'
import { type FixBranches, fixBranchesOf } from '@/lib/versions/fix-branches'
import { type Interval, intervalOf, union } from '@/lib/versions/interval'
import { type OpenEnds, openEndsIn } from '@/lib/versions/open-ends'
import { releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { type SeriesBounds, seriesBoundsIn } from '@/lib/versions/series-bounds'
import { compareVersions, readVersion, type Version } from '@/lib/versions/version'

/** The parts of an advisory that answers rest on. */
export type Stated = Pick<Advisory, 'affected' | 'published' | 'lifecycle' | 'references' | 'says'>

/** What an advisory says of one product, read once for all versions. */
export type Statement = Readonly<{
  entries: readonly Entry[]
  published: string | null
  fixes: FixBranches
  /** It gives the end of what is affected as the first version without the flaw, somewhere: a single version beside is then all of its series. */
  endsInFixes: boolean
  /** Versions and series in which its text says the flaw is fixed; only where it names no branches. */
  fixedFrom: Readonly<{ versions: readonly Version[]; series: readonly number[] }>
  /** A library with the fix that a series came with: `oslo.vmware 0.6.0`; null where it names none, or the series has an older one. */
  fixedBy: (series: number) => string | null
  /** Position of the newest series that it names for any product: what it knew of, where it has no date. */
  newestNamed: number | null
  unsure: ReadonlySet<number>
  /** Positions of the series that were looked after on the day of publication. */
  wasSupported: (series: number) => boolean
  /** Position of the first series that the product is known to have had a version in; null where none is known. */
  firstSeries: number | null
  /** The series had been released on the day of publication; null without a day. */
  wasOut: (series: number) => boolean | null
}>

/** One entry of `affected`, as it is judged. */
export type Entry = Readonly<{
  written: Affected
  /** Null: no bounds; then `hasUnread` says whether there are some that cannot be read. */
  intervals: readonly Interval[] | null
  hasUnread: boolean
  /** Bounds that the words give for one of the series they name. */
  seriesBounds: SeriesBounds
  /** Positions of the series that it names. */
  named: ReadonlySet<number>
  openEnds: OpenEnds
  kind: 'bounds' | 'all' | 'all-supported' | 'series' | 'words' | 'fixed-by-commit' | 'nothing'
}>

/** By the list of what is affected, which copies of a record for lists and indexes have in common with it. */
type Held = WeakMap<Stated['affected'], Readonly<{ of: Stated; byProduct: Map<string | null, Statement> }>>
const held = new WeakMap<ProductVersions, Held>()

function heldFor(versions: ProductVersions): Held {
  const before = held.get(versions)
  if (before !== undefined) return before
  const made: Held = new WeakMap()
  held.set(versions, made)
  return made
}

/** What an advisory says of a product; `entries` is empty where it does not name it. */
export function statementOf(advisory: Stated, product: string | null, versions: ProductVersions): Statement {
  const all = heldFor(versions)
  const before = all.get(advisory.affected)
  const { byProduct } =
    before !== undefined && saysTheSame(before.of, advisory) ? before : { byProduct: new Map<string | null, Statement>() }
  const made = byProduct.get(product) ?? read(advisory, product, versions)
  byProduct.set(product, made)
  if (byProduct !== before?.byProduct) all.set(advisory.affected, { of: advisory, byProduct })
  return made
}

const saysTheSame = (a: Stated, b: Stated): boolean => a.published === b.published && a.references === b.references && a.says === b.says

function read(advisory: Stated, product: string | null, versions: ProductVersions): Statement {
  const { releases } = versions
  const { published, says } = advisory
  const key = product === null ? null : nameKey(product)
  const entries = advisory.affected.filter((each) => isOfMaker(each) && (each.product === null ? null : nameKey(each.product)) === key)
  const fixes = fixBranchesOf(advisory, entries[0]?.product ?? product, releases)
  const products = new Set(advisory.affected.map((each) => each.product))
  const said = fixes.named.size > 0 ? [] : (says?.fixedIn ?? [])
  const fixedIn = said.filter(({ of }) => of.length === 0 || (key !== null && of.some((name) => nameKey(name) === key)))
  const namedAnywhere = advisory.affected.flatMap((each) => each.releases.map((name) => positionOf(name, releases)))
  return {
    entries: entries.map((each) => readEntry(withAlone(each, says?.alone ?? []), each.product, releases)),
    published,
    fixes,
    endsInFixes: advisory.affected.some(({ ranges }) => ranges?.some((range) => range.some(({ op }) => op === '<')) ?? false),
    fixedFrom: {
      versions: fixedIn.flatMap(({ at, of }) => {
        const isOurs = of.length === 1 || (of.length === 0 && products.size === 1)
        return isOurs && positionOf(at, releases) < 0 ? (readVersion(at) ?? []) : []
      }),
      series: fixedIn.map(({ at }) => positionOf(at, releases)).filter((at) => at >= 0),
    },
    fixedBy: (series) => fixedByIn(says?.fixedBy ?? [], series, versions),
    newestNamed: namedAnywhere.length === 0 ? null : Math.max(...namedAnywhere),
    unsure: new Set((says?.unsure ?? []).map((name) => positionOf(name, releases))),
    firstSeries: firstOf(releasesOf(versions, product ?? '').bySeries),
    wasSupported: (series) => published !== null && isSupported(releases[series], published),
    wasOut: (series) => (published === null ? null : (releases[series] === undefined ? '9' : dayOf(releases[series])) <= published),
  }
}

function fixedByIn(libraries: NonNullable<Stated['says']>['fixedBy'], series: number, versions: ProductVersions): string | null {
  const found = libraries.find(({ library, at }) => {
    const fixed = readVersion(at)
    const out = releasesOf(versions, library).bySeries.get(series) ?? []
    return fixed !== null && out.length > 0 && out.every(({ value }) => compareVersions(value, fixed) >= 0)
  })
  return found === undefined ? null : `${found.library} ${found.at}`
}

/** What the text names beside the bounds is affected as well, unless a bound says that the flaw ends there. */
function withAlone(entry: Affected, alone: readonly string[]): Affected {
  if (entry.ranges === null || alone.length === 0) return entry
  const ends = new Set(entry.ranges.flatMap((range) => range.flatMap(({ op, version }) => (op === '<' ? [version] : []))))
  const more = alone.filter((version) => !ends.has(version)).map((version) => [{ op: '=' as const, version }])
  return { ...entry, ranges: [...entry.ranges, ...more] }
}

function readEntry(written: Affected, product: string | null, releases: readonly Release[]): Entry {
  const { ranges, text, releases: names } = written
  const inWords = ranges ?? boundsInWords(text, product)
  const read = inWords?.map(intervalOf) ?? null
  const named = new Set(names.map((name) => positionOf(name, releases)).filter((at) => at >= 0))
  return {
    written,
    intervals: read === null ? null : union(read.flatMap((one) => one ?? [])),
    hasUnread: read?.includes(null) ?? false,
    seriesBounds: seriesBoundsIn(text, releases),
    named,
    openEnds: openEndsIn(text, releases),
    kind: kindOf(written, inWords !== null, named.size > 0),
  }
}

function firstOf(bySeries: ReadonlyMap<number, unknown>): number | null {
  const known = [...bySeries.keys()].filter((series) => series >= 0)
  return known.length === 0 ? null : Math.min(...known)
}

function kindOf({ ranges, text }: Affected, hasBounds: boolean, namesSeries: boolean): Entry['kind'] {
  if (isOnlyBeginning(ranges) && /\bcommits\b[^;]*\bfixed by\b/.test(text)) return 'fixed-by-commit'
  if (namesSeries && ranges === null) return 'series'
  if (hasBounds) return 'bounds'
  if (/^all (?:currently )?supported (?:versions|releases|branches)?\.?$/i.test(text.trim())) return 'all-supported'
  if (/^all(?: (?:released |openstack )?(?:versions|releases))?\.?$/i.test(text.trim())) return 'all'
  return text === '' ? 'nothing' : 'words'
}

/** `>=0` and no end: where the fix is known by its commit, a database writes that for want of a version. */
const isOnlyBeginning = (ranges: Affected['ranges']) =>
  ranges !== null &&
  ranges.length > 0 &&
  ranges.every((range) => range.every(({ op, version }) => op === '>=' && /^0(?:\.0)*$/.test(version)))

/** Whether a series was looked after on a day; false where nobody says until when it was. */
function isSupported(release: Release | undefined, day: string): boolean {
  if (release === undefined || dayOf(release) > day) return false
  if (release.maintainedUntil !== undefined) return day < release.maintainedUntil
  return release.endOfLife === undefined
}

function positionOf(name: string, releases: readonly Release[]): number {
  const release = findRelease(releases, name)
  return release === null ? -1 : releases.indexOf(release)
}

/** One spelling of a product: `glance_store`, `glance-store` and `Glance.Store` are one. */
export const nameKey = (name: string) => name.toLowerCase().replace(/[-_.\s]+/g, '-')
