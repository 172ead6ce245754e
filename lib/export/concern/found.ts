import type { Concern } from '@/lib/versions/concern'

/** An answer with where its question came from. */
export type Found = Readonly<{
  concern: Concern
  title: string
  /** What the advisory says to do; null where it does not say, or nothing needs to be done. Back-ticks mark code. */
  action: string | null
  cves: readonly string[]
  /** Path of the page of the advisory. */
  path: string
  /** Address of the package in the terms of an SBOM. */
  purl: string
  /** The file and line that name the package; null for a question that was typed. */
  place: Readonly<{ file: string; line: number | null }> | null
}>

/** What counts as a finding: answers at or above this. */
export const FAIL_LEVELS = ['critical', 'serious', 'advisory', 'never'] as const
type FailLevel = (typeof FAIL_LEVELS)[number]

const LEVELS: Readonly<Record<string, number>> = { critical: 3, high: 2, medium: 1, low: 1, none: 1 }
const LEAST: Readonly<Record<FailLevel, number>> = { critical: 3, serious: 2, advisory: 1, never: Number.POSITIVE_INFINITY }

/** How grave an answer is: 0 for what is not affected. A flaw without a rating counts as serious. */
export const gravityOf = ({ answer, severity }: Concern): number => (answer === 'affected' ? (LEVELS[severity ?? 'high'] ?? 2) : 0)

/** 1 where an answer is at or above the level, 3 where one is open and that counts, else 0. */
export function exitCodeOf(concerns: readonly Concern[], failOn: FailLevel, failOnUnknown: boolean): 0 | 1 | 3 {
  if (concerns.some((concern) => gravityOf(concern) >= LEAST[failOn])) return 1
  return failOnUnknown && concerns.some(({ answer }) => answer === 'cannot-be-told') ? 3 : 0
}

/** What needs action first: affected before open, and the gravest of them. */
export function worstFirst(found: readonly Found[]): Found[] {
  const rank = ({ concern }: Found) =>
    concern.answer === 'affected' ? 10 + gravityOf(concern) : concern.answer === 'cannot-be-told' ? 5 : 0
  return found.toSorted((a, b) => rank(b) - rank(a))
}
