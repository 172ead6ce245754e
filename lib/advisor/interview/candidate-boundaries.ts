import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Boundary } from '@/lib/facts/technologies/boundary'
import { findTechnology, type Technology } from '@/lib/facts/technologies/technology'

/** The boundary of a candidate, and the page of the technology that it is taken from. Plain JSON. */
export type CandidateBoundary = Readonly<{ technology: Readonly<{ name: string; path: string }>; boundary: Boundary }>

/** Candidate id -> its boundary; candidates of which content has none are left out. */
export type CandidateBoundaries = Readonly<Record<string, CandidateBoundary>>

type Named = Pick<PolicyTexts['candidates'][number], 'id' | 'technologies'>

/** Find the boundary of each candidate: that of the first technology, or variant, among the words by which it is named. */
export function candidateBoundaries(candidates: readonly Named[], technologies: readonly Technology[]): CandidateBoundaries {
  const found = candidates.flatMap(({ id, technologies: words }) => {
    for (const word of words) {
      const named = findTechnology(technologies, word)
      if (named === null) continue
      const { technology, variant } = named
      const shown = { name: variant?.shortName ?? technology.shortName, path: `/technologies/${technology.id}/` }
      return [[id, { technology: shown, boundary: variant?.boundary ?? technology.boundary }] as const]
    }
    return []
  })
  return Object.fromEntries(found)
}
