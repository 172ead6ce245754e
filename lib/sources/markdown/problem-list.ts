import type { Level, Problem } from '@/lib/problems/problem'

/** Report one problem: the line, the stable word, what is wrong, how to mend it; an error unless it says otherwise. */
export type Report = (line: number, reason: string, what: string, fix: string, level?: Level) => void

/** A list of the problems of one file that its readers write to. */
export function problemList(file: string): Readonly<{ problems: Problem[]; report: Report }> {
  const problems: Problem[] = []
  const report: Report = (line, reason, what, fix, level = 'error') => {
    problems.push({ file, line, reason, what, fix, level })
  }
  return { problems, report }
}
