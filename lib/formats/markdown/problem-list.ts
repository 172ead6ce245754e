import type { Problem } from '@/lib/input/problems/problem'

/** Report one error: the line, the stable word, what is wrong, how to mend it. */
export type Report = (line: number, reason: string, what: string, fix: string) => void

/** A list of the problems of one file that its readers write to. */
export function problemList(file: string): Readonly<{ problems: Problem[]; report: Report }> {
  const problems: Problem[] = []
  const report: Report = (line, reason, what, fix) => {
    problems.push({ file, line, reason, what, fix, level: 'error' })
  }
  return { problems, report }
}
