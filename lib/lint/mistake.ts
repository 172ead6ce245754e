import type { Problem } from '@/lib/input/problems/problem'

/** What a rule found in a piece: the line, a stable word, what is wrong, how to mend it. */
export type Mistake = Readonly<{ line: number; reason: string; what: string; fix: string }>

/** The mistake as a problem of its file. */
export function toProblem(file: string, mistake: Mistake): Problem {
  return { file, ...mistake, level: 'error' }
}
