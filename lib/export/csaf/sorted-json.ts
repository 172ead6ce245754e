/** A value as JSON with its keys in the order of the alphabet at every depth (CSAF 2.0, 6.2.13), and a line feed at the end. */
export const sortedJson = (value: unknown): string => `${JSON.stringify(value, inOrder, 1)}\n`

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
