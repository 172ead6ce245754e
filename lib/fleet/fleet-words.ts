import type { GroupResult, Rating } from '@/lib/fleet/fleet-result'

/** The rating of what runs today, in words. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  critical: 'critical',
  serious: 'serious',
  advisory: 'advisory reasons only',
  none: 'nothing known against it',
  unknown: 'not rated',
}

/** What a verdict says of a group; names are those of the policy. */
export function verdictInWords(
  { outcome, recommended, possible, canBeNothing }: Pick<GroupResult, 'outcome' | 'recommended' | 'possible' | 'canBeNothing'>,
  nameOf: (id: string) => string,
): string {
  switch (outcome) {
    case 'recommended':
    case 'equally-good':
      return recommended.map(nameOf).join(' or ')
    case 'nothing-acceptable':
      return 'nothing is acceptable'
    case 'contradiction':
      return 'the answers contradict each other'
    case 'not-settled':
      return `not settled: ${possible.length > 3 ? `${possible.length} still possible` : possible.map(nameOf).join(' or ')}${canBeNothing ? '; perhaps none is acceptable' : ''}`
  }
}

/** What runs, and what to do with it: `LXC: move`. */
export function currentInWords({ current }: Pick<GroupResult, 'current'>, nameOf: (id: string) => string): string {
  if (current === null) return 'not given'
  return `${nameOf(current.id)}: ${current.verdict ?? 'depends on open answers'}`
}
