/** A file of the output: path without leading slash, and what it holds. */
export type PublishedFile = TextFile | Readonly<{ path: string; bytes: Uint8Array }>

/** A file of text. */
export type TextFile = Readonly<{ path: string; text: string }>

/** What a file holds, as it is written. */
export const contentOf = (file: PublishedFile): string | Uint8Array => ('text' in file ? file.text : file.bytes)

/** A value as a file that people may read too. */
export const jsonFile = (path: string, value: unknown): TextFile => ({
  path: path.slice(1),
  text: `${JSON.stringify(value, null, 1)}\n`,
})
