import { IMPOSSIBLE } from '@/lib/advisor/compile/diagram-store'
import type { LevelTable } from '@/lib/advisor/tree/level-table'

/** What a reader meets in place of a node: a question with a child per option, or a result. Null: there is no such assignment. */
export type Folded =
  | Readonly<{ kind: 'question'; variable: number; kids: readonly (number | null)[] }>
  | Readonly<{ kind: 'result'; outcome: number }>

/** A diagram without the questions that only tell possible assignments from impossible ones. */
export type FoldedTable = Readonly<{
  /** Children before parents; equal ones are one. */
  pages: readonly Folded[]
  /** Where a reader begins. */
  start: number
  /** Questions until a result: the mean over all possible assignments, each counted alike, and the most. */
  mean: number
  longest: number
  /** Page -> the most questions from there on, itself counted. */
  atMost: readonly number[]
}>

type Met = Readonly<{ page: number | null; share: number; mean: number }>

/** Fold a table: a question all of whose possible answers lead on alike is not asked. */
export function foldTable(table: LevelTable): FoldedTable {
  const pages: Folded[] = []
  const atMost: number[] = []
  const unique = new Map<string, number>()
  const memo = new Map<number, Met>()
  const add = (key: string, page: Folded, questions: number): number => {
    const known = unique.get(key)
    if (known !== undefined) return known
    unique.set(key, pages.length)
    atMost.push(questions)
    return pages.push(page) - 1
  }
  const meet = (at: number): Met => {
    const known = memo.get(at)
    if (known) return known
    const outcome = table.leafOf(at)
    const met = outcome === undefined ? inner(at) : leaf(outcome)
    memo.set(at, met)
    return met
  }
  const leaf = (outcome: number): Met =>
    outcome === IMPOSSIBLE
      ? { page: null, share: 0, mean: 0 }
      : { page: add(`=${outcome}`, { kind: 'result', outcome }, 0), share: 1, mean: 0 }
  const inner = (at: number): Met => {
    const met = table.kidsOf(at).map(meet)
    const whole = met.reduce((sum, { share }) => sum + share, 0)
    const share = whole / met.length
    const rest = met.reduce((sum, each) => sum + each.share * each.mean, 0) / (whole || 1)
    const kids = met.map(({ page }) => page)
    const possible = [...new Set(kids.filter((page) => page !== null))]
    if (possible.length < 2) return { page: possible[0] ?? null, share, mean: rest }
    const variable = table.variableOf(at)
    const questions = 1 + Math.max(...possible.map((page) => atMost[page] ?? 0))
    return { page: add(`${variable}:${kids.join()}`, { kind: 'question', variable, kids }, questions), share, mean: 1 + rest }
  }
  const { page, mean } = meet(table.top)
  const start = page ?? 0
  return { pages, start, mean, longest: atMost[start] ?? 0, atMost }
}
