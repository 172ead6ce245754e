/** Equal values that follow each other: the value, and the places of its first and last one, counted from 0. */
export type Run<T> = Readonly<{ value: T; first: number; last: number }>

/** The runs of a list, in its order; together they cover it. */
export function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = []
  for (const [at, value] of values.entries()) {
    const open = runs.at(-1)
    if (open !== undefined && open.value === value) runs[runs.length - 1] = { ...open, last: at }
    else runs.push({ value, first: at, last: at })
  }
  return runs
}
