import type { Advisory } from '@/lib/advisory/advisory'
import { findDeliverable, type ReleasedVersion, versionsOf } from '@/lib/facts/catalogues/release-catalogue'
import type { Release } from '@/lib/facts/openstack/release'
import { versionByRanges } from '@/lib/versions/by-ranges'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { ANSWERS, type Verdict } from '@/lib/versions/verdict'
import { isPreRelease, readVersion, type Version } from '@/lib/versions/version'

/** Where an operator of a series finds a product without the problem. */
export type Fix =
  /** The first version of the series that came out and is not affected; `date` is null where the day is not known. */
  | Readonly<{ kind: 'released'; version: string; date: string | null }>
  /** The affected versions end, but none of the series had come out without the problem on the day of the catalogue. */
  | Readonly<{ kind: 'unreleased' }>
  /** The affected versions end, and which versions of the series came out is not known. */
  | Readonly<{ kind: 'unknown' }>

/**
 * The fix for one product in a series: the first version that came out after all affected ones of the series, and is not affected.
 *
 * An upper bound says where the affected versions end, not what to install: `<31.2.1` was fixed in 31.3.0, for there never was a 31.2.1.
 *
 * @returns null where nothing is affected, or the advisory states no end.
 */
export function fixOf(
  { affected, references }: Pick<Advisory, 'affected' | 'references'>,
  product: string,
  verdict: Verdict,
  release: Pick<Release, 'name'>,
  versions: ProductVersions,
): Fix | null {
  if (verdict.answer !== 'affected' || (verdict.extent === 'all' && verdict.endsAt === null)) return null
  const hasFix = references.some(({ type }) => type === 'fix')
  const ranges = affected.flatMap((entry) => (entry.product === product && entry.ranges !== null ? [entry.ranges] : []))
  const released = releasedIn(release, product, versions).map(({ version, date, value }) => {
    const answers = ranges.map((each) => versionByRanges(each, value, version, hasFix).answer)
    return { version, date, answer: ANSWERS.find((answer) => answers.includes(answer)) }
  })
  const next = released[released.findLastIndex(({ answer }) => answer === 'affected') + 1]
  if (released.length === 0 || next?.answer === 'cannot-be-told') return { kind: 'unknown' }
  if (next !== undefined) return { kind: 'released', version: next.version, date: next.date }
  return verdict.endsAt === null ? null : { kind: 'unreleased' }
}

type Released = ReleasedVersion & Readonly<{ value: Version }>

/** Every advisory is asked about every series: the versions of one are looked up once. */
const known = new WeakMap<ProductVersions, Map<string, readonly Released[]>>()

/** The versions of a product that came out in a series, oldest first. */
function releasedIn({ name }: Pick<Release, 'name'>, product: string, versions: ProductVersions): readonly Released[] {
  const kept = known.get(versions) ?? new Map<string, readonly Released[]>()
  known.set(versions, kept)
  const key = `${name} ${product}`
  const held = kept.get(key)
  if (held !== undefined) return held
  const all = findDeliverable(versions.catalogue, product) === null ? [] : versionsOf(versions.catalogue, product, name)
  const found = all.flatMap((each) => {
    const value = readVersion(each.version)
    return value === null || isPreRelease(each.version) ? [] : [{ ...each, value }]
  })
  kept.set(key, found)
  return found
}
