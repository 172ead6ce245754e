/** An item of a dot plot: its column, and how many items stand below it there. */
export type Stacked<T> = Readonly<{ item: T; column: number; level: number }>

/** Stack items by column, the first one at the bottom. */
export function stack<T>(items: readonly T[], columnOf: (item: T) => number): Stacked<T>[] {
  const heights = new Map<number, number>()
  return items.map((item) => {
    const column = columnOf(item)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { item, column, level }
  })
}

/** How many items the highest stack holds; 0 where there are none. */
export function heightOf(stacked: readonly Stacked<unknown>[]): number {
  return stacked.reduce((most, { level }) => Math.max(most, level + 1), 0)
}
