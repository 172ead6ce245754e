import { releaseOption } from '@/lib/check/nova/release-option'
import { findRelease, type Release } from '@/lib/facts/openstack/release'
import type { Running } from '@/lib/versions/affects'

/** A release of Nova as the advisor and the advisories ask for it. */
type KnownRelease = Readonly<{ option: string; nova: Running }>

/**
 * Read `2025.1`, `epoxy`, `31` or `31.2.1`.
 *
 * @returns null for what is no release that is known.
 */
export function readReleaseCell(word: string, releases: readonly Release[]): KnownRelease | null {
  const major = /^(\d{2})(?:\.x)?$/.exec(word)?.[1]
  const series = major === undefined ? findRelease(releases, word) : (releases.find(({ nova }) => nova.split('.')[0] === major) ?? null)
  if (series !== null) return { option: releaseOption(series.nova), nova: { series: series.name } }
  if (!/^\d{2}\.\d+\.\d+$/.test(word)) return null
  const isKnown = releases.some(({ nova }) => nova.split('.')[0] === word.split('.')[0])
  return isKnown ? { option: releaseOption(word), nova: { version: word } } : null
}
