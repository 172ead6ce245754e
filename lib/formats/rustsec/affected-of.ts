import type { Affected, Bound } from '@/lib/advisory/advisory'
import { affectedRanges, type StatedVersions } from '@/lib/formats/records/affected-ranges'
import { namedProduct } from '@/lib/formats/records/named-product'
import { requirementOf } from '@/lib/formats/rustsec/requirement'
import type { RustsecFile } from '@/lib/formats/rustsec/rustsec-schema'

/** What an advisory calls affected: RustSec says which versions are not, Haskell which are. */
export function affectedOf({ advisory, affected = [], versions }: RustsecFile): Affected[] {
  const ofHaskell = affected.flatMap((each) => (each.package === undefined ? [] : [packageEntry(each.package, each.versions)]))
  if (advisory.package === undefined) return ofHaskell
  const { patched = [], unaffected = [] } = versions ?? {}
  const named = namedProduct(advisory.package)
  const make = (status: 'fixed' | 'not-affected', word: string, requirements: readonly string[]): Affected[] => {
    const ranges = requirements.map(requirementOf)
    const read = ranges.filter((range) => range !== null)
    if (requirements.length === 0) return []
    return [
      { status, ...named, text: `${word}: ${requirements.join('; ')}`, releases: [], ranges: read.length < ranges.length ? null : read },
    ]
  }
  const others: StatedVersions[] = [...patched, ...unaffected].map((requirement) => {
    const bounds = requirementOf(requirement)
    return { status: 'unaffected', covers: bounds === null ? null : [bounds], changes: [] }
  })
  const ranges = affectedRanges(others, 'affected')
  const isNone = ranges !== null && ranges.length === 0
  const text = ranges === null ? 'all versions that are not patched or named as unaffected' : inWords(ranges)
  return [
    ...(isNone ? [] : [{ ...named, text: others.length === 0 ? 'all versions; none is patched' : text, releases: [], ranges }]),
    ...make('fixed', 'fixed', patched),
    ...make('not-affected', 'not affected', unaffected),
    ...ofHaskell,
  ]
}

function packageEntry(name: string, spans: readonly Readonly<{ introduced: string; fixed?: string | undefined }>[]): Affected {
  const ranges = spans.map(({ introduced, fixed }): Bound[] => [
    { op: '>=', version: introduced },
    ...(fixed === undefined ? [] : [{ op: '<' as const, version: fixed }]),
  ])
  const isRead = ranges.length > 0 && ranges.flat().every(({ version }) => /^[\w.+-]{1,60}$/.test(version))
  return { ...namedProduct(name), text: inWords(ranges), releases: [], ranges: isRead ? ranges : null }
}

const inWords = (ranges: readonly (readonly Bound[])[]) =>
  ranges.map((range) => range.map(({ op, version }) => `${op}${version}`).join(' ')).join('; ')
