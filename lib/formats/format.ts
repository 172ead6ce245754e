import type { WrittenAdvisory } from '@/lib/advisory/advisory'
import type { Problem } from '@/lib/input/problems/problem'

/** All that the portal knows of a format of advisories; one folder exports one, and `formats.ts` lists them. */
export type Format = Readonly<{
  /** The word for it in `sources.yaml`. */
  id: string
  /** Whether a file is one of its documents, by its path in the source; licences, notices and tables of contents are none. */
  matches: (file: string) => boolean
  /** Text in, advisory or problems out; never throws for what a document holds. */
  read: (document: Document) => Reading
  /** Who says when a document was written: only itself, itself or else the history of its checkout, or only that. */
  history: 'documents' | 'documents-or-history' | 'history'
  /** Documents of our own making that are read as they are, for `npm run fuzz` to spoil. */
  fuzzSeeds: readonly Seed[]
  /** Nobody but OpenStack publishes in it. */
  isOfOpenStack?: true
}>

/** A document that is right, to begin with. */
export type Seed = Readonly<{ file: string; text: string }>

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
