import type { GroupFinding } from '@/lib/fleet/host-group'

/** Worst first; `unknown`: nobody says what runs there. */
export const RATINGS = ['critical', 'serious', 'advisory', 'none', 'unknown'] as const
export type Rating = (typeof RATINGS)[number]

export type Outcome = 'recommended' | 'equally-good' | 'nothing-acceptable' | 'not-settled' | 'contradiction'

/** An advisory that affects a group, or of which that cannot be told. */
export type GroupConcern = Readonly<{
  advisory: string
  product: string
  /** What runs: a version or a series. */
  running: string
  /** `conditional`: affected where something else holds besides the version. */
  answer: 'affected' | 'conditional' | 'cannot-be-told'
  condition: string | null
}>

/** What is said of one group. */
export type GroupResult = Readonly<{
  name: string
  place: Readonly<{ file: string; line: number | null }>
  outcome: Outcome
  recommended: readonly string[]
  possible: readonly string[]
  /** Whether nothing may turn out to be acceptable. */
  canBeNothing: boolean
  /** What runs today; `verdict` is null while it depends on open answers. */
  current: Readonly<{ id: string; verdict: 'stay' | 'fix' | 'move' | null }> | null
  /** The risk of what runs today. */
  rating: Rating
  /** Controls that what is recommended must have. */
  musts: readonly string[]
  findings: readonly GroupFinding[]
  concerns: readonly GroupConcern[]
  /** The permanent link of the advisor, from its `#` on. */
  link: string
}>

/** An advisory as the groups name it. */
export type FleetAdvisory = Readonly<{ id: string; title: string; severity: string | null; path: string }>

/** A fleet as it was judged. Plain JSON. */
export type FleetResult = Readonly<{
  policy: Readonly<{ version: string; digest: string }>
  /** The day on which releases were read last. */
  releasesAsOf: string
  /** The worst first. */
  groups: readonly GroupResult[]
  /** The advisories of all groups, by id. */
  advisories: Readonly<Record<string, FleetAdvisory>>
}>
