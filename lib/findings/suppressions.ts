import { type Finding, placesOf } from '@/lib/findings/finding'
import { matchesGlob } from '@/lib/findings/glob'
import type { Problem } from '@/lib/input/problems/problem'

/** Somebody's decision that some findings do not count, with where it is written. */
export type Suppression = Readonly<{
  rule: string
  /** A glob over every file of a finding, or over what it is about where there is no file: `nova *`. */
  place: string
  fingerprint: string | null
  reason: string
  /** The last day on which it holds. */
  until: string | null
  file: string
  line: number | null
}>

type Suppressing = Readonly<{ findings: readonly Finding[]; notes: readonly Problem[] }>

/**
 * Mark the findings that are suppressed. All stay; an expired suppression marks none and is told of, as is one that matches nothing.
 *
 * @param today The day that decides what has expired.
 */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[], today: string): Suppressing {
  const isExpired = ({ until }: Suppression) => until !== null && until < today
  const living = suppressions.filter((each) => !isExpired(each))
  return {
    findings: findings.map((finding) => {
      const by = living.find((each) => doesMatch(each, finding))
      return by === undefined ? finding : { ...finding, suppressed: { reason: by.reason, until: by.until } }
    }),
    notes: suppressions.flatMap((each) => {
      if (!findings.some((finding) => doesMatch(each, finding)))
        return noteOn(each, 'unmatched-suppression', `${each.rule} at ${each.place} matches no finding`, 'correct or remove it')
      const what = `the suppression of ${each.rule} ended on ${each.until}, so its findings count again`
      return isExpired(each) ? noteOn(each, 'expired-suppression', what, 'mend what it is about, or decide again') : []
    }),
  }
}

function doesMatch({ rule, place, fingerprint }: Suppression, finding: Finding): boolean {
  if (rule.toLowerCase() !== finding.rule.toLowerCase()) return false
  // A decision about one file is none about another that has the same flaw.
  return (fingerprint === null || fingerprint === finding.fingerprint) && placesOf(finding).every((each) => matchesGlob(place, each))
}

const noteOn = ({ file, line }: Suppression, reason: string, what: string, fix: string): Problem => ({
  ...{ file, line, reason, what, fix },
  level: 'warning',
})
