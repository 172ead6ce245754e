import type { Advisory, VersionRange } from '@/lib/advisory/advisory'
import { isOfMaker } from '@/lib/advisory/is-of-maker'
import { worstRating } from '@/lib/advisory/severity'
import { nameKey } from '@/lib/versions/statement'

type Compared = Pick<Advisory, 'affected' | 'severity'>

/** Products of which differences are told. */
const MOST = 3

/** Where another record of the same flaw says something else than one, in words: how bad it is, which versions it affects, which mend it. */
export function differences(mine: Compared, theirs: Compared): string[] {
  const [own, other] = [worstRating(mine), worstRating(theirs)]
  const rated = own === null || other === null || own === other ? [] : [`It rates the flaw ${other}, this record ${own}.`]
  const [here, there] = [rangesByProduct(mine), rangesByProduct(theirs)]
  const both = [...here].flatMap(([key, { name, ranges }]) => {
    const found = there.get(key)
    return found === undefined ? [] : (differenceFor(name, ranges, found.ranges) ?? [])
  })
  const safe = theirs.affected.flatMap(({ status, product, name, text }) =>
    status === 'not-affected' && product !== null ? [`It says of ${name ?? product}: ${text}.`] : [],
  )
  return [...rated, ...[...new Set(safe)].slice(0, MOST), ...both.slice(0, MOST)]
}

function differenceFor(name: string, here: readonly VersionRange[], there: readonly VersionRange[]): string | null {
  const [own, other] = [here, there].map(wordsOf) as [string, string]
  if (own === other) return null
  const [fixed, otherFixed] = [here, there].map(fixesIn) as [string, string]
  return fixed === otherFixed || fixed === '' || otherFixed === ''
    ? `Of ${name} it calls ${other} affected, this record ${own}.`
    : `Of ${name} it names ${otherFixed} as fixed, this record ${fixed}.`
}

type Ranges = Readonly<{ name: string; ranges: readonly VersionRange[] }>

/** What the maker of a record calls affected, of products whose every entry can be read. */
function rangesByProduct({ affected }: Compared): Map<string, Ranges> {
  const found = new Map<string, Ranges | null>()
  for (const entry of affected.filter((each) => each.status === undefined && isOfMaker(each) && each.product !== null)) {
    const key = nameKey(entry.product ?? '')
    const before = found.get(key)
    const name = before?.name ?? entry.name ?? entry.product ?? ''
    found.set(key, before === null || entry.ranges === null ? null : { name, ranges: [...(before?.ranges ?? []), ...entry.ranges] })
  }
  return new Map([...found].flatMap(([key, ranges]) => (ranges === null ? [] : [[key, ranges] as const])))
}

const wordsOf = (ranges: readonly VersionRange[]) =>
  distinct(ranges.map((range) => range.map(({ op, version }) => `${op === '=' ? '' : `${op} `}${version}`).join(' and ') || 'all versions'))

const fixesIn = (ranges: readonly VersionRange[]) =>
  distinct(ranges.flatMap((range) => range.flatMap(({ op, version }) => (op === '<' ? [version] : []))))

const distinct = (words: readonly string[]) =>
  [...new Set(words)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', ')
