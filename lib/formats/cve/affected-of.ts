import type { Affected, GitRange, OtherStatus } from '@/lib/advisory/advisory'
import { containersOf } from '@/lib/formats/cve/containers'
import type { CveAffected, CveRecord } from '@/lib/formats/cve/cve-schema'
import { nameIn, productOf } from '@/lib/formats/cve/name-in'
import { readItem, statusOf, type VersionItem } from '@/lib/formats/cve/version-item'
import { affectedRanges, type Status } from '@/lib/formats/records/affected-ranges'
import { namedProduct } from '@/lib/formats/records/named-product'

/** A product of one container, with all that it says of versions: kernel records give commits and releases apart. */
type Product = { container: string; name: string | null; about: string; byDefault: Status; items: VersionItem[]; gitRanges: GitRange[] }

/** What a record calls affected, fixed, not affected or unknown; each with the container that says so, the maker's first. */
export function affectedOf(record: CveRecord): Affected[] {
  return containersOf(record).flatMap(({ container, name }) => joined(container.affected, name).flatMap(entriesOf))
}

function joined(affected: readonly CveAffected[], container: string): Product[] {
  const products: Product[] = []
  const alone = new Map<string, Product>()
  for (const each of affected) {
    const read = toProduct(each, container)
    if (read === null) continue
    const twin = alone.get(keyOf(read, !isOfCommits(read)))
    if (twin === undefined) {
      products.push(read)
      alone.set(keyOf(read, isOfCommits(read)), read)
      continue
    }
    const [releases, commits] = isOfCommits(read) ? [twin, read] : [read, twin]
    alone.delete(keyOf(twin, isOfCommits(twin)))
    Object.assign(twin, { ...releases, gitRanges: [...twin.gitRanges, ...read.gitRanges], items: [...releases.items, ...commits.items] })
  }
  return products
}

function toProduct(each: CveAffected, container: string): Product | null {
  const items = each.versions.flatMap((version) => readItem(version) ?? [])
  const name = productOf(each)
  if (name === null && items.length === 0) return null
  const about = nameIn(each.packageName)
  return {
    ...{ container, name, items, byDefault: statusOf(each.defaultStatus) },
    about: about === null || about.toLowerCase() === name?.toLowerCase() ? '' : about,
    gitRanges: items.flatMap(({ status, commits }) =>
      status === 'affected' && commits !== null ? [{ repo: each.repo ?? null, ...commits }] : [],
    ),
  }
}

/** An entry of commits and one of releases are two ways to say the same. */
const keyOf = ({ name, about }: Product, ofCommits: boolean) => JSON.stringify([name, about, ofCommits])
const isOfCommits = ({ items }: Product) => items.length > 0 && items.every(({ isGit }) => isGit)

function entriesOf(product: Product): Affected[] {
  const { items, byDefault, gitRanges } = product
  const releases = items.filter(({ isGit }) => !isGit)
  const commits = items.filter(({ isGit }) => isGit)
  const of = (status: Status) => releases.filter((each) => each.status === status)
  const isAffected = byDefault === 'affected' || items.some((each) => becomes(each, 'affected'))
  const isFix = (each: VersionItem) => byDefault === 'affected' && hasStart(each)
  const ranges = releases.length === 0 && commits.length > 0 ? null : affectedRanges(releases, byDefault)
  const make = (status: OtherStatus | null, text: string, its: Affected['ranges']): Affected => ({
    ...(status === null ? {} : { status }),
    ...namedProduct(product.name),
    container: product.container,
    text: product.about === '' ? text : `${product.about}: ${text}`,
    releases: [],
    ranges: its === null || its.length === 0 ? null : its,
    ...(status === null && gitRanges.length > 0 ? { gitRanges } : {}),
  })
  const rest = (status: OtherStatus, word: string, members: readonly VersionItem[]) =>
    members.length === 0 ? [] : [make(status, `${word}: ${textsOf(members)}`, coveredBy(members))]
  return [
    ...(isAffected ? [make(null, affectedText(product, ranges), ranges)] : []),
    ...rest('fixed', 'fixed', of('unaffected').filter(isFix)),
    ...rest(
      'not-affected',
      'not affected',
      of('unaffected').filter((each) => !isFix(each)),
    ),
    ...rest('under-investigation', 'status unknown', of('unknown')),
    ...(items.length > 0 || byDefault === 'affected'
      ? []
      : [byDefault === 'unaffected' ? make('not-affected', 'not affected', null) : make('under-investigation', 'status unknown', null)]),
  ]
}

/** In the words of the record where it lists what is affected; else what its list leaves. */
function affectedText({ items, byDefault }: Product, ranges: Affected['ranges']): string {
  const commits = items.filter(({ isGit, status }) => isGit && status === 'affected')
  const releases = items.filter((each) => !each.isGit && becomes(each, 'affected'))
  const told = commits.length === 0 ? [] : [`commits ${textsOf(commits)}`]
  if (byDefault !== 'affected') return [...(releases.length === 0 ? [] : [textsOf(releases)]), ...told].join('; ')
  const others = items.filter(({ isGit }) => !isGit)
  const words =
    others.length === 0
      ? commits.length > 0
        ? []
        : ['all versions']
      : [
          ranges === null
            ? 'all versions that are not named as unaffected'
            : ranges.map((range) => range.map(({ op, version }) => `${op}${version}`).join(' ')).join('; '),
        ]
  return [...words, ...told].join('; ')
}

const textsOf = (items: readonly VersionItem[]) => [...new Set(items.map(({ text }) => text))].join('; ')
const becomes = ({ status, changes }: VersionItem, wanted: Status) =>
  status === wanted || changes.some((change) => change.status === wanted)
const hasStart = ({ covers, text }: VersionItem) =>
  covers === null ? !text.startsWith('<') : covers.some((bounds) => bounds.some(({ op }) => op !== '<' && op !== '<='))

function coveredBy(items: readonly VersionItem[]): Affected['ranges'] {
  const covers = items.map((each) => (each.changes.length > 0 ? null : each.covers))
  return covers.includes(null) ? null : covers.flatMap((each) => each ?? []).filter(({ length }) => length > 0)
}
