import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Problem } from '@/lib/input/problems/problem'

export const FORMATS = ['markdown', 'ossn', 'ossa', 'osv', 'csaf'] as const
export type Format = (typeof FORMATS)[number]

/** A document as it lies on the disk; nothing in it is trusted. */
export type Document = Readonly<{
  bytes: Uint8Array
  /** Path relative to the source's folder, with `/`. */
  file: string
  /** Id and licence of the source, and the commit of its checkout. */
  source: Readonly<{ id: string; license: string; revision: string | null }>
  /** What the history of the checkout says; null where there is none. */
  history: Readonly<{ published: string; modified: string }> | null
  /** Lower-case hex SHA-256 of `bytes`. */
  sha256: string
  /** The day of the build, `YYYY-MM-DD`, against which dates in the future are told. */
  today: string
}>

/** An advisory with the warnings that came with it, or every reason why there is none. */
export type Reading =
  | Readonly<{ kind: 'read'; advisory: WrittenAdvisory; warnings: readonly Problem[] }>
  | Readonly<{
      kind: 'refused'
      problems: readonly Problem[]
      /** What can be made of it all the same, for its author to look at; it is never published. */
      draft?: WrittenAdvisory
    }>

/** One per upstream format: text in, advisory or problems out; never throws for what a document holds. */
export type Reader = (document: Document) => Reading
