/** Where the column of a plot begins: a part of the plot's width, so that text keeps its size while the plot takes the room there is. */
export function leftOf(column: number, columns: number): string {
  return percent(column / columns)
}

/** The middle of a column. */
export function middleOf(column: number, columns: number): string {
  return percent((column + 0.5) / columns)
}

/** How wide some columns are together. */
export function widthOf(count: number, columns: number): string {
  return percent(count / columns)
}

const percent = (part: number) => `${Number((part * 100).toFixed(3))}%`

/** Where the lines of a grid stand that begins some columns each; the first at the left edge. */
export function gridOf(columns: number, every: number): string[] {
  return Array.from({ length: Math.ceil(columns / every) }, (_, at) => leftOf(at * every, columns))
}
