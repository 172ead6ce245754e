import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Installed } from '@/lib/inventory/installed'
import type { Running } from '@/lib/versions/affects'

/** What a check of its files found in a group, in the words of the check. */
export type GroupFinding = Readonly<{
  rule: string
  title: string
  state: 'fail' | 'cannot-be-told'
  severity: 'critical' | 'serious' | 'advisory'
}>

/** Hosts that are alike: what is known of them. */
export type HostGroup = Readonly<{
  name: string
  place: Readonly<{ file: string; line: number | null }>
  answers: Answers
  /** What isolates the guests today, a candidate. */
  current: string | null
  /** The release of Nova; null where none is named. */
  nova: Running | null
  packages: readonly Installed[]
  findings: readonly GroupFinding[]
}>
