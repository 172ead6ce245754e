import type { FailWhen } from '@/lib/findings/exit-code'
import type { Finding } from '@/lib/findings/finding'
import type { Problem } from '@/lib/input/problems/problem'

/** What a command has to tell, for every format. */
export type Report = Readonly<{
  /** The subcommand: `affected`. */
  command: string
  /** The worst first. */
  findings: readonly Finding[]
  /** About suppressions: expired ones, and those that match nothing. */
  notes: readonly Problem[]
  /** In a line: how many of what, as of when. */
  sum: string
  when: FailWhen
}>
