import type { Problem } from '@/lib/input/problems/problem'

/** So many problems of one document are told; whoever mends them sees the others at the next run. */
export const MOST_OF_A_DOCUMENT = 100
const LONGEST_WORDS = 500

/**
 * The problems of one document, as many as somebody reads: errors before warnings where there are too many, the others as a number, and
 * no words without end.
 */
export function capped(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST_OF_A_DOCUMENT) return problems.map(shortened)
  const told = new Set(problems.filter(({ level }) => level === 'error').slice(0, MOST_OF_A_DOCUMENT))
  for (const problem of problems) {
    if (told.size >= MOST_OF_A_DOCUMENT) break
    told.add(problem)
  }
  const kept = problems.filter((problem) => told.has(problem)).map(shortened)
  const level = problems.some((problem) => problem.level === 'error' && !told.has(problem)) ? 'error' : 'warning'
  return [...kept, more(problems[0]?.file ?? '', problems.length - told.size, level)]
}

/** One problem that stands for the others, which are not listed. */
export function more(file: string, count: number, level: Problem['level']): Problem {
  const what = `and ${count.toLocaleString('en')} more ${count === 1 ? 'problem' : 'problems'}`
  return { file, line: null, reason: 'more-problems', what, fix: 'fix those that are listed, and run this again', level }
}

const shortened = (problem: Problem): Problem => ({ ...problem, what: cut(problem.what), fix: cut(problem.fix) })

/** Not in the middle of a character. */
const cut = (words: string) => (words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')}…`)
