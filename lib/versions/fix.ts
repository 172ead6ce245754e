import type { Advisory } from '@/lib/advisory/advisory'
import { findDeliverable, type ReleasedVersion, versionsOf } from '@/lib/facts/release-catalogue'
import type { Release } from '@/lib/openstack/release'
import { contains } from '@/lib/versions/contains'
import type { ProductVersions } from '@/lib/versions/product-versions'
import type { Verdict } from '@/lib/versions/verdict'
import { compareVersions, isPreRelease, readVersion, type Version } from '@/lib/versions/version'

/** Where an operator of a series finds a product without the problem. */
export type Fix =
  /** The first version of the series that came out and is not affected; `date` is null where the day is not known. */
  | Readonly<{ kind: 'released'; version: string; date: string | null }>
  /** The affected versions end, but none of the series had come out without the problem on the day of the catalogue. */
  | Readonly<{ kind: 'unreleased' }>
  /** The affected versions end, and which versions of the series came out is not known. */
  | Readonly<{ kind: 'unknown' }>

/**
 * The fix for one product in a series.
 *
 * An upper bound says where the affected versions end, not what to install: `<31.2.1` was fixed in 31.3.0, for there never was a 31.2.1.
 *
 * @returns null where nothing is affected, or the advisory states no end.
 */
export function fixOf(
  { affected }: Pick<Advisory, 'affected'>,
  product: string,
  verdict: Verdict,
  release: Pick<Release, 'name'>,
  versions: ProductVersions,
): Fix | null {
  const end = verdict.answer === 'affected' && verdict.endsAt !== null ? readVersion(verdict.endsAt) : null
  if (end === null) return null
  const released = releasedIn(release, product, versions)
  if (released.length === 0) return { kind: 'unknown' }
  const ranges = affected.flatMap((entry) => (entry.product === product ? (entry.ranges ?? []) : []))
  const found = released.find(({ value }) => compareVersions(value, end) >= 0 && contains(ranges, value) === false)
  return found === undefined ? { kind: 'unreleased' } : { kind: 'released', version: found.version, date: found.date }
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
