import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { compareReleases, MASTER } from '@/lib/facts/catalogues/release-order'

/** A release as somebody gives it: every point of the catalogue's axis that it may mean. */
export type GivenRelease = Readonly<{ value: string; points: readonly string[] }>

/**
 * Read `2025.1`, `31`, `31.2.1`, `31.x`, `epoxy`, `2014.2` or `2014.2.3`.
 *
 * @returns null for what is no release of Nova that the catalogue knows.
 */
export function readRelease({ axis }: OptionCatalogue, written: string): GivenRelease | null {
  const word = written.trim().toLowerCase()
  const own = axis.filter(({ series, release }) => series === word && release !== MASTER)
  if (own.length > 0) return { value: word, points: own.map(({ release }) => release) }
  const found = /^(\d+)(?:\.(\d+))?(?:\.(?:\d+|x))?$/.exec(word.replace(/^(\d+)\.x$/, '$1'))
  if (found === null) return null
  const [, first = '', second = ''] = found
  const year = Number(first)
  const major = year >= 2023 && (second === '1' || second === '2') ? 2 * (year - 2023) + Number(second) + 26 : year
  const start = year >= 2011 && year < 2016 ? `${first}.${second}` : String(major)
  if (year >= 2016 && year === major) return null
  const points = axis.map(({ release }) => release).filter((release) => release === start || release.startsWith(`${start}.`))
  const isExact = /^\d+\.\d+\.\d+$/.test(word)
  const last = isExact ? points.findLast((release) => compareReleases(release, word) <= 0) : undefined
  const wanted = isExact ? (last === undefined ? points.slice(0, 1) : [last]) : points
  return wanted.length === 0 ? null : { value: word, points: wanted }
}

/** The last point of every series from a release on: where nobody says which release it is, one for each is looked at. */
export function pointsFrom({ axis }: OptionCatalogue, from: string | null): readonly string[] {
  const released = axis.filter(({ release }) => release !== MASTER)
  const last = released.filter(({ series }, at) => released[at + 1]?.series !== series).map(({ release }) => release)
  const points = last.filter((release) => from === null || compareReleases(from, release) <= 0)
  return points.length > 0 ? points : last.slice(-1)
}
