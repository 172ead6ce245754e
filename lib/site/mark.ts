/** Two leaves and the gap that keeps them apart: the mark of a portal that gives none, as the `d` of an SVG path in a box of 20 by 20. */
export const MARK = 'M2 4h7v12H2zM11 4h7v12h-7z'
