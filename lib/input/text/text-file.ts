/** A file of content: its path from the project's folder, and what it holds. */
export type TextFile = Readonly<{ file: string; text: string }>
