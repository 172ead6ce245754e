import type { Concern } from '@/lib/versions/concern'

/** An answer with where its question came from. Plain data. */
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

const GRAVITIES = { critical: 'critical', high: 'serious', medium: 'advisory', low: 'advisory', none: 'advisory' } as const

/** How grave a flaw is. One without a rating counts as serious. */
export function gravityOf(severity: string | null): 'critical' | 'serious' | 'advisory' {
  return GRAVITIES[(severity ?? 'high') as keyof typeof GRAVITIES] ?? 'serious' // as: what is no key gives undefined
}

const ORDER = ['critical', 'serious', 'advisory']

/** What needs action first: affected before open, and the gravest of them. */
export function worstFirst(found: readonly Found[]): Found[] {
  const rank = ({ concern: { answer, severity } }: Found) =>
    answer === 'affected' ? ORDER.indexOf(gravityOf(severity)) : answer === 'cannot-be-told' ? 5 : 9
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** What was asked about: `29.0.1`, `2026.1`. */
export const runningOf = ({ asked }: Pick<Concern, 'asked'>): string => ('series' in asked ? asked.series : asked.version)

/** What to do about an affected product, by its fix, as a sentence. */
export function fixInWords({ answer, fix: { kind, version } }: Pick<Concern, 'answer' | 'fix'>): string | null {
  if (answer !== 'affected') return null
  if (kind === 'release') return version ?? null
  if (kind === 'patch') return 'no release of the series has it; take the patch, or upgrade'
  if (kind === 'none') return 'no release of this series is known to have one; do what the advisory recommends'
  return 'which release has it cannot be told; read the advisory'
}
