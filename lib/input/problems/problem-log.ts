import { more } from '@/lib/input/problems/capped'
import type { Problem } from '@/lib/input/problems/problem'

/** What is wrong with many documents: every refused one by name, the problems themselves up to a limit. */
export type ProblemLog = Readonly<{
  add: (problems: Iterable<Problem>) => void
  /** In the order in which they were added; beyond the limit, one that says how many more there are. */
  told: () => Problem[]
  /** Files with an error, each once. */
  refused: () => string[]
}>

export function problemLog(most = 10_000): ProblemLog {
  const told: Problem[] = []
  const refused = new Set<string>()
  let [untold, level]: [number, Problem['level']] = [0, 'warning']
  return {
    add(problems) {
      for (const problem of problems) {
        if (problem.level === 'error') refused.add(problem.file)
        if (told.length < most) told.push(problem)
        else {
          untold += 1
          if (problem.level === 'error') level = 'error'
        }
      }
    },
    told: () => (untold === 0 ? [...told] : [...told, more('.', untold, level)]),
    refused: () => [...refused],
  }
}
