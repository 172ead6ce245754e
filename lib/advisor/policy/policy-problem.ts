/** One thing that is wrong with a file of a policy, for its author. */
export type PolicyProblem = Readonly<{
  file: string
  /** Counted from 1. */
  line: number
  col: number
  /** A stable word, such as `unknown-id`. */
  reason: string
  what: string
  fix: string
}>

/** `file:line:col: reason: what is wrong; how to mend it` */
export function formatPolicyProblem({ file, line, col, reason, what, fix }: PolicyProblem): string {
  return `${file}:${line}:${col}: ${reason}: ${what}; ${fix}`
}
