import type { PypiNames } from '@/lib/export/scanner/load-pypi-names'
import type { NamedBounds } from '@/lib/export/scanner/named-bounds'
import { memo } from '@/lib/versions/memo'
import { deliverableOf, releasesOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'
import { nameKey } from '@/lib/versions/statement'
import { type Subject, subjectAt, subjectOf } from '@/lib/versions/subject'
import { compareVersions, isPreRelease, readVersion } from '@/lib/versions/version'

/** What readings rest on besides the advisory. */
export type Scanned = Readonly<{ versions: ProductVersions; bounds: NamedBounds; names: PypiNames }>

/** A version that came out, or that an advisory names. Candidates do not count as released. */
export type KnownVersion = Readonly<{ text: string; subject: Subject; isReleased: boolean }>

const known = memo<Scanned, readonly KnownVersion[]>()

/** Every version of a product that came out, candidates included, or that an advisory names as a bound, each text once, oldest first. */
export function knownVersions(product: string, scanned: Scanned): readonly KnownVersion[] {
  return known(scanned, product, () => {
    const { versions, bounds } = scanned
    const releases = releasesOf(versions, product)
    const out = releases.all.map(
      (each): KnownVersion => ({ text: each.version, subject: subjectOf(each, releases, versions), isReleased: true }),
    )
    const texts = new Set(out.map(({ text }) => text))
    const candidates = deliverableOf(versions, product)?.versions.flatMap(({ version }) => (isPreRelease(version) ? [version] : [])) ?? []
    const named = new Set([...candidates, ...(bounds.get(nameKey(product)) ?? [])])
    const others = [...named].flatMap((text): KnownVersion[] => {
      const value = texts.has(text) ? null : readVersion(text)
      return value === null ? [] : [{ text, subject: subjectAt(value, text, releases, versions), isReleased: false }]
    })
    return [...out, ...others].toSorted((a, b) => compareVersions(a.subject.value, b.subject.value) || (a.text < b.text ? -1 : 1))
  })
}
