import type { Revision } from '@/lib/export/revisions'

/** An advisory as a publication has it. */
export type PublishedAdvisory = Readonly<{
  id: string
  title: string
  state: string
  published: string | null
  modified: string | null
  /** Of its document. */
  sha256: string
  /** Where its document lies, from the root of the publication. */
  raw: string
  severity: string
  products: readonly string[]
}>

/** A document of CSAF as a publication has it: what its bytes are, and its revisions. */
export type PublishedDocument = Readonly<{ id: string; sha256: string; revisions: readonly Revision[] }>

/** What was published, as far as a later publication is held against it. */
export type Publication = Readonly<{
  /** By id. */
  advisories: ReadonlyMap<string, PublishedAdvisory>
  /** By path. */
  documents: ReadonlyMap<string, PublishedDocument>
  /** Paths of pages and of every file for programs that has an address of its own. */
  addresses: ReadonlySet<string>
}>
