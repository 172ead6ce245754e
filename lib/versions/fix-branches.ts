import type { Advisory } from '@/lib/advisory/advisory'
import { dayOf, findRelease, type Release } from '@/lib/facts/openstack/release'
import { readVersion, type Version } from '@/lib/versions/version'

/** Where an advisory says that the fix is, branch by branch. */
export type FixBranches = Readonly<{
  /** Positions of the series that it names a fix for. */
  named: ReadonlySet<number>
  /** The newest of them; null where it names none. */
  newest: number | null
  /** Versions that it names as having the fix: `keystonemiddleware-1.2.0`. */
  versions: readonly Version[]
  /** It lists changes, for branches or not. */
  hasChanges: boolean
}>

/**
 * Read the labels of an advisory's changes: `stable/havana`, `2024.1/caracal(nova)`, `Master(Wallaby)`, `master`, `keystonemiddleware-1.2.0`.
 *
 * A label that names another product of the advisory does not count.
 *
 * @param releases Oldest first.
 */
export function fixBranchesOf(
  { references, affected, published }: Pick<Advisory, 'references' | 'affected' | 'published'>,
  product: string | null,
  releases: readonly Release[],
): FixBranches {
  const others = new Set(affected.flatMap((each) => (each.product === null || each.product === product ? [] : [each.product])))
  const labels = references.flatMap(({ type, label }) => (type === 'fix' ? [label?.toLowerCase() ?? ''] : []))
  const own = labels.filter((label) => !isOfOther(label, product, others))
  const named = new Set(own.flatMap((label) => seriesIn(label, published, releases)))
  const versions = own.flatMap((label) => versionIn(label, product) ?? [])
  return { named, newest: named.size === 0 ? null : Math.max(...named), versions, hasChanges: own.length > 0 }
}

/** Whether a label names another product, in brackets or as a word of its own: `newton (glance)`, `newton glance`. */
export function isOfOther(label: string, product: string | null, others: ReadonlySet<string>): boolean {
  const words = label.toLowerCase().split(/[\s/()]+/)
  return words.some((word) => others.has(word)) && (product === null || !words.includes(product))
}

/** Positions of the series that the words of a label name; the main line is that of the series that came out next. */
export function seriesIn(label: string, published: string | null, releases: readonly Release[]): number[] {
  const words = label.toLowerCase().split(/[^a-z0-9.]+/)
  const found = words.flatMap((word) => {
    const release = /^(?:[a-z]{3,}|20\d\d\.\d)$/.test(word) ? findRelease(releases, word) : null
    return release === null ? [] : [releases.indexOf(release)]
  })
  if (found.length > 0 || published === null || !words.some((word) => word === 'master' || word === 'main')) return [...new Set(found)]
  const next = releases.findIndex((release) => dayOf(release) > published)
  return next < 0 ? [] : [next]
}

function versionIn(label: string, product: string | null): Version | null {
  const [, name = '', text = ''] = /^([a-z][\w.-]*?)-(\d+(?:\.\d+)+)$/.exec(label.trim()) ?? []
  return product !== null && (product === name || product.startsWith(name)) ? readVersion(text) : null
}
