import type { Root } from 'mdast'

/** Markdown that somebody has parsed already, and the text in which the places of its nodes are. */
export type ParsedMarkdown = Readonly<{ root: Root; source: string }>
