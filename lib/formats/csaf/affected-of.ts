import type { Affected, OtherStatus, VersionRange } from '@/lib/advisory/advisory'
import type { CsafVulnerability } from '@/lib/formats/csaf/csaf-schema'
import type { CsafProduct, Products } from '@/lib/formats/csaf/products'
import { namedProduct } from '@/lib/formats/records/named-product'
import { parseVersions } from '@/lib/versions/version-grammar'

type Kind = Readonly<{ status: OtherStatus | 'affected'; end?: 'first' | 'last' }>

/** What each group of `product_status` says of its products; a version that is recommended is one to install. */
const KINDS: Readonly<Record<string, Kind>> = {
  known_affected: { status: 'affected' },
  first_affected: { status: 'affected', end: 'first' },
  last_affected: { status: 'affected', end: 'last' },
  fixed: { status: 'fixed' },
  first_fixed: { status: 'fixed' },
  recommended: { status: 'fixed' },
  under_investigation: { status: 'under-investigation' },
  known_not_affected: { status: 'not-affected' },
}

/** Before the versions, for readers who see the text alone. */
const WORDS: Readonly<Record<OtherStatus, string>> = {
  fixed: 'fixed',
  'not-affected': 'not affected',
  'under-investigation': 'under investigation',
}

type Stated = Readonly<{ product: CsafProduct; kind: Kind }>

/** One entry for each product and status that the document gives it, in its order. */
export function affectedOf(vulnerabilities: readonly CsafVulnerability[], { byId }: Products): Affected[] {
  const groups = new Map<string, Stated[]>()
  for (const { product_status: status } of vulnerabilities) {
    for (const [name, ids] of Object.entries(status)) {
      const kind = KINDS[name]
      if (kind === undefined) continue
      for (const id of ids) {
        const product = byId.get(id) ?? { id, name: id, product: id, version: '' }
        const key = JSON.stringify([product.product, kind.status])
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [{ product, kind }])
        else group.push({ product, kind })
      }
    }
  }
  return [...groups.values()].map(toAffected)
}

function toAffected(stated: readonly Stated[]): Affected {
  const [first] = stated
  const status = first?.kind.status ?? 'affected'
  const versions = stated.map(({ product, kind }) => (kind.end === undefined ? product.version : `${kind.end} ${product.version}`))
  return {
    ...(status === 'affected' ? {} : { status }),
    ...namedProduct(first?.product.product ?? ''),
    text: [...(status === 'affected' ? [] : [WORDS[status]]), [...new Set(versions)].filter((version) => version.trim() !== '').join(', ')]
      .filter((part) => part !== '')
      .join(': '),
    releases: [],
    ranges: rangesOf(stated),
  }
}

/** Null unless every version can be read: half a range would tell others that they are safe. */
function rangesOf(stated: readonly Stated[]): VersionRange[] | null {
  const ends = stated.filter(({ kind }) => kind.end !== undefined)
  const whole = new Set(stated.filter((each) => !ends.includes(each)).map(({ product }) => product.version))
  const read = [...(ends.length === 0 ? [] : [between(ends)]), ...[...whole].map(readVersions)]
  const ranges = read.filter((range) => range !== null)
  return read.length === 0 || ranges.length < read.length ? null : ranges.flat()
}

/** The first and the last affected version are the ends of one range; more than one of each are not to be paired. */
function between(ends: readonly Stated[]): VersionRange[] | null {
  const [first, last] = (['first', 'last'] as const).map((end) => ends.filter(({ kind }) => kind.end === end))
  const [from, to] = [first?.[0]?.product.version, last?.[0]?.product.version]
  if (ends.length !== 2 || from === undefined || to === undefined) return null
  return readVersions(from) === null || readVersions(to) === null
    ? null
    : [
        [
          { op: '>=', version: from },
          { op: '<=', version: to },
        ],
      ]
}

/** `1.0-1.4` may be a range, or one version with a suffix; `2.x` is none that can be compared. */
function readVersions(version: string): VersionRange[] | null {
  if (/^v?\d[\w.]*-\d[\w.]*\.[\w.]*$/.test(version) || /(?:^|[.\s=<>])[x*](?:$|[.\s,|])/i.test(version)) return null
  const isNotation = /^vers:/.test(version)
  const ranges = parseVersions(version.replace(/^vers:[\w.-]+\//, '').replaceAll('|', ', '))
  const [below, above, ...others] = ranges ?? []
  const isPair = !isNotation && !version.includes(',') && others.length === 0 && below?.length === 1 && above?.length === 1
  if (isPair && /^</.test(below[0]?.op ?? '') && /^>/.test(above[0]?.op ?? '')) return [[...above, ...below]] // `<2.0 >=1.0` holds together
  return ranges
}
