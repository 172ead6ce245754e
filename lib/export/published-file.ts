/** A file of the output: path without leading slash, and its text. */
export type PublishedFile = Readonly<{ path: string; text: string }>

/** A value as a file that people may read too. */
export const jsonFile = (path: string, value: unknown): PublishedFile => ({
  path: path.slice(1),
  text: `${JSON.stringify(value, null, 1)}\n`,
})
