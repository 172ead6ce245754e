import type { Root } from 'hast'
import type { Advisory } from '@/lib/advisory/advisory'
import type { Entry, SectionHead } from '@/lib/advisory/section'

/** An advisory with its text as safe trees, and what is read off those trees. Plain data: it survives JSON. */
export type RenderedAdvisory = Readonly<{ advisory: Advisory }> & RenderedText

/** What only the page of an advisory and its data need. */
export type RenderedText = Readonly<{
  sections: readonly RenderedSection[]
  /** The summary as plain text, white space folded. */
  summary: string
  /** Code blocks in the order of the page: what to do first. */
  codeBlocks: readonly CodeBlock[]
  /** The whole document as text, for "the original text". */
  original: string
}>

export type RenderedSection = SectionHead & Readonly<{ blocks: readonly RenderedBlock[] }>

export type RenderedBlock = Readonly<{ kind: 'prose'; tree: Root }> | Readonly<{ kind: 'entries'; entries: readonly RenderedEntry[] }>

export type RenderedEntry = Readonly<Omit<Entry, 'content'> & { tree: Root }>

type CodeBlock = Readonly<{ lang: string | null; lines: number }>
