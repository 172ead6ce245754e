import { printable } from '@/lib/input/problems/printable'

/** How bad a problem is: an error refuses the document, a warning lets it pass. */
export type Level = 'error' | 'warning'

/** One thing that is wrong with one document, for the person who must mend it. */
export type Problem = Readonly<{
  /** Path relative to the source's folder, with `/` as separator. */
  file: string
  /** Counted from 1; null where a line has no meaning. */
  line: number | null
  /** A stable word, such as `missing-section`: programs compare it. */
  reason: string
  /** What is wrong, without a full stop at the end. */
  what: string
  /** How to mend it, without a full stop at the end. */
  fix: string
  level: Level
}>

/** What is wrong and how to mend it, in one line: `what; fix`. */
export function messageOf({ what, fix }: Problem): string {
  return printable(fix === '' ? what : `${what}; ${fix}`)
}

/** The line an author sees: `file:line: reason: what is wrong; how to mend it`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`
  return `${printable(place)}: ${problem.reason}: ${messageOf(problem)}`
}
