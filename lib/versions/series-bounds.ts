import { findRelease, type Release } from '@/lib/facts/openstack/release'

/** By position of a series: the version below which it is affected; `before-release` where only its milestones are. */
export type SeriesBounds = ReadonlyMap<number, string>

const NONE: SeriesBounds = new Map()
export const BEFORE_RELEASE = 'before-release'

/** Read `Essex (prior to 2012.1.2), Folsom (prior to folsom-3 development milestone)`. */
export function seriesBoundsIn(text: string, releases: readonly Release[]): SeriesBounds {
  if (!text.includes('(')) return NONE
  const found = [...text.slice(0, 2_000).matchAll(/\b(\p{Lu}\p{Ll}+|\d{4}\.\d) \((?:prior to|before|up to) (\S{1,40})[^()]{0,60}\)/gu)]
  return new Map(
    found.flatMap(([, name = '', bound = '']): [number, string][] => {
      const release = findRelease(releases, name)
      if (release === null) return []
      const isMilestone = /^[a-z]+-(?:\d|rc\d?|b\d?)$/i.test(bound)
      return isMilestone || /^\d+(?:\.\d+)+$/.test(bound) ? [[releases.indexOf(release), isMilestone ? BEFORE_RELEASE : bound]] : []
    }),
  )
}
