import { dayOf, type Release } from '@/lib/facts/openstack/release'
import { releasePath, releaseSlug } from '@/lib/library/indexes/by-release'

/** From one series to a later one. */
export type UpgradePair = Readonly<{ from: Release; to: Release }>

/** The day of the oldest series that had not ended when these pages began; it never moves, for an address that worked once works for ever. */
const SINCE = '2022-03-30'

/**
 * The upgrades that have a page: from every series since Yoga to every one that was released after it. What else one may ask, the command
 * answers.
 *
 * @param releases Oldest first.
 * @param today A series that is planned has no page until its release was read.
 * @returns By the series where they start, oldest first.
 */
export function upgradePairs(releases: readonly Release[], today: string): UpgradePair[] {
  const out = releases.filter((release) => release.released !== undefined && dayOf(release) >= SINCE && dayOf(release) <= today)
  return out.flatMap((from, at) => out.slice(at + 1).map((to) => ({ from, to })))
}

/** Path of the page of an upgrade: `/releases/2024.1/to/2026.1/`. */
export const upgradePath = ({ from, to }: UpgradePair) => `${releasePath(from)}to/${releaseSlug(to)}/`
