import { findDeliverable, type KnownReleases } from '@/lib/facts/catalogues/release-catalogue'
import { dayOf, findRelease, type Release } from '@/lib/facts/openstack/release'
import { memo } from '@/lib/versions/memo'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { compareVersions, isPreRelease, readVersion, type Version } from '@/lib/versions/version'

/** A version that came out. */
export type Out = Readonly<{
  version: string
  value: Version
  /** Position of its series among the series, oldest first; -1 for one outside of the cycle. */
  series: number
  /** The day on which it came out; null where nobody says. */
  date: string | null
  /** It came out no earlier, and no later; null where not even that is known. */
  notBefore: string | null
  notAfter: string | null
}>

/** The versions of a product that came out, pre-releases left out, oldest first. */
export type ProductReleases = Readonly<{ all: readonly Out[]; bySeries: ReadonlyMap<number, readonly Out[]> }>

const known = memo<ProductVersions, ProductReleases>()
type Deliverable = NonNullable<ReturnType<KnownReleases['find']>>
const NONE: ProductReleases = { all: [], bySeries: new Map() }

/** What came out of a product by the catalogue; nothing of a product that it does not have. */
export function releasesOf(versions: ProductVersions, product: string): ProductReleases {
  return known(versions, product, () => {
    const deliverable = deliverableOf(versions, product)
    return deliverable === null ? NONE : readReleases(deliverable, versions)
  })
}

/** Position of the first version above another, among all that came out; their number where there is none. */
export function firstAbove({ all }: ProductReleases, version: Version): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const out = all[middle]
    if (out !== undefined && compareVersions(out.value, version) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A deliverable by any spelling of its name: `glance_store` and `glance-store` are one. */
export function deliverableOf({ catalogue }: Pick<ProductVersions, 'catalogue'>, product: string): Deliverable | null {
  const spellings = [product, product.replaceAll('_', '-'), product.replaceAll('-', '_'), product.replace(/[-_](?=\w+$)/, '.')]
  for (const spelling of spellings) {
    const found = findDeliverable(catalogue, spelling)
    if (found !== null) return found
  }
  return null
}

function readReleases({ versions, type }: Deliverable, { releases, pointDays }: ProductVersions): ProductReleases {
  const bySeries = new Map<number, Out[]>()
  for (const { version, date, series } of versions) {
    const value = readVersion(version)
    if (value === null || isPreRelease(version)) continue
    const release = findRelease(releases, series)
    const at = release === null ? -1 : releases.indexOf(release)
    bySeries.set(at, [
      ...(bySeries.get(at) ?? []),
      { version, value, series: at, date, ...between(date ?? pointDays.get(version) ?? null) },
    ])
  }
  const firstYear = Math.min(...[...bySeries].flatMap(([at, members]) => (at >= 0 && members.some(isOfYear) ? [at] : [])))
  for (const [at, members] of bySeries)
    if (at >= 0 && at < firstYear && Number.isFinite(firstYear)) bySeries.set(at, members.map(beforeYears))
  for (const [at, members] of bySeries) bySeries.set(at, dated(members, releases, at, type === 'service'))
  return { all: [...bySeries.values()].flat().toSorted((a, b) => compareVersions(a.value, b.value)), bySeries }
}

const between = (day: string | null) => ({ notBefore: day, notAfter: day })
const isOfYear = ({ value }: Out) => value.era === 'year'

/** A product that counted for itself before it took OpenStack's years: Glance 0.1.7 is older than 2011.2. */
const beforeYears = (out: Out): Out => ({ ...out, value: { ...out.value, era: 'year' } })

/**
 * Between which days versions without a date came out: after those before them, before those behind them, and before the series was no
 * longer looked after. The last of a series of which no day is known is that of the series, where a service counts on within a cycle.
 */
function dated(members: readonly Out[], releases: readonly Release[], at: number, isService: boolean): Out[] {
  const release = releases[at]
  if (release === undefined || members.every(({ date }) => date !== null)) return [...members]
  const counts = new Set(members.map(({ value }) => value.parts.slice(0, 2).join('.'))).size
  const isWithinCycle = isService && counts > 1 && members.every(({ date, value }) => date === null && value.era === 'number')
  const before = releases[at - 1]
  return members.map((each, index) => {
    if (each.notBefore !== null) return each
    if (isWithinCycle && index === members.length - 1)
      return { ...each, date: dayOf(release), notBefore: dayOf(release), notAfter: dayOf(release) }
    const since = members.slice(0, index).findLast(({ date }) => date !== null)?.date ?? null
    const until = members.slice(index + 1).find(({ date }) => date !== null)?.date ?? null
    return {
      ...each,
      notBefore: since ?? (isWithinCycle && before !== undefined ? dayOf(before) : null),
      notAfter: until ?? (isWithinCycle ? dayOf(release) : (release.maintainedUntil ?? null)),
    }
  })
}
