import { compareVersions, readVersion, type Version } from '@/lib/versions/version'

/** Newer than every release: what is being developed. */
export const MASTER = 'master'

const known = new Map<string, Version | null>()

/**
 * Order two releases as the catalogues write them: years (`2012.1`) first, then numbers (`12.0.0`), `master` last.
 *
 * @throws Error where one of them is not a release; what the parsers let through always is.
 */
export function compareReleases(a: string, b: string): number {
  if (a === b) return 0
  if (a === MASTER) return 1
  return b === MASTER ? -1 : compareVersions(versionOf(a), versionOf(b))
}

/** Whether a text is something that {@link compareReleases} can order. */
export function isRelease(text: string): boolean {
  return text === MASTER || cached(text) !== null
}

/** Releases from the first to the last, both included. */
export type Span = readonly [first: string, last: string]

/** From a release on (null: from the beginning) and before another (null: without an end). */
export type ReleaseRange = Readonly<{ from?: string | null; before?: string | null }>

/** Whether a release lies in one of the spans. */
export function isWithin(spans: readonly (readonly [first: string, last: string, ...unknown[]])[], release: string): boolean {
  return spans.some(([first, last]) => compareReleases(first, release) <= 0 && compareReleases(release, last) <= 0)
}

/** Whether one of the spans and a range have a release in common. */
export function doMeet(spans: readonly Span[], { from = null, before = null }: ReleaseRange): boolean {
  return spans.some(
    ([first, last]) => (before === null || compareReleases(first, before) < 0) && (from === null || compareReleases(from, last) <= 0),
  )
}

function versionOf(text: string): Version {
  const version = cached(text)
  if (version === null) throw new Error(`"${text}" is not a release: write it like 2014.1, 33.0.2 or ${MASTER}`)
  return version
}

function cached(text: string): Version | null {
  const held = known.get(text)
  if (held !== undefined) return held
  const read = readVersion(text)
  known.set(text, read)
  return read
}
