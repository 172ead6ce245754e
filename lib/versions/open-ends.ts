import { findRelease, type Release } from '@/lib/facts/openstack/release'

/** Series that words take in without naming them: all from one on, all up to one; as positions among the series. */
export type OpenEnds = Readonly<{ from: number | null; to: number | null }>

const LATER = new Set(['later', 'newer', 'above', 'onward', 'onwards'])
const EARLIER = new Set(['earlier', 'older', 'previous', 'below', 'prior'])
const TELLS_OTHERWISE = /\b(?:not?|nor|except|without|unless|un(?:affected|supported)|fix(?:e[sd])?|resolved|removed|patched)\b/i
const SKIPPED = new Set(['the', 'openstack', 'release', 'releases', 'version', 'versions', 'stable', 'all'])

/**
 * Read `Grizzly and later`, `Folsom (and earlier versions)`, `up to and including Queens`, `prior to Havana`.
 *
 * @param text As the advisory has it; what joins two series, as in `Juno through Kilo`, is not open. A text that also tells of what is
 *   not affected, or of a fix, is not read.
 * @param releases Oldest first.
 */
export function openEndsIn(text: string, releases: readonly Release[]): OpenEnds {
  if (TELLS_OTHERWISE.test(text)) return { from: null, to: null }
  const words = (text.slice(0, 2_000).match(/[\p{L}\p{N}.]+/gu) ?? []).filter((word) => !SKIPPED.has(word.toLowerCase()))
  const lower = words.map((word) => word.toLowerCase())
  const found = words.map((word) => seriesAt(word, releases))
  let [from, to]: [number | null, number | null] = [null, null]
  found.forEach((series, at) => {
    if (series === null) return
    const joiner = lower[at + 1] === 'and' || lower[at + 1] === 'or' ? (lower[at + 2] ?? '') : ''
    if (LATER.has(joiner) || LATER.has(lower[at + 1] ?? '')) from = Math.min(from ?? series, series)
    const last = EARLIER.has(joiner) ? series : endBefore(lower, found, at, series)
    if (last !== null) to = Math.max(to ?? last, last)
  })
  return { from, to }
}

/** The last series that the words before a name take in, the name itself included or not; null where they take in none. */
function endBefore(lower: readonly string[], found: readonly (number | null)[], at: number, series: number): number | null {
  const before = lower.slice(Math.max(0, at - 4), at).join(' ')
  const [words] = /(?:up to(?: and)?(?: including)?|through|until)$/.exec(before) ?? []
  if (words !== undefined) return (found[at - words.split(' ').length - 1] ?? null) === null ? series : null
  return /(?:prior to|before|(?:earlier|older) than)$/.test(before) ? series - 1 : null
}

function seriesAt(word: string, releases: readonly Release[]): number | null {
  const isName = /^(?:\p{Lu}\p{Ll}+|\d{4}\.\d)$/u.test(word)
  const release = isName ? findRelease(releases, word) : null
  return release === null ? null : releases.indexOf(release)
}
