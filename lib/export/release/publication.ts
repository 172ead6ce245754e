import type { Revision } from '@/lib/export/revisions'

/** An advisory as a publication has it. */
export type PublishedAdvisory = Readonly<{
  id: string
  title: string
  state: string
  published: string | null
  modified: string | null
  sha256: string
  severity: string
  products: readonly string[]
}>

/** A document of CSAF as a publication has it: its bytes, and its revisions. */
export type PublishedDocument = Readonly<{ id: string; text: string; revisions: readonly Revision[] }>

/** What a folder publishes, as far as a later one is held against it. */
export type Publication = Readonly<{
  advisories: ReadonlyMap<string, PublishedAdvisory>
  /** By path. */
  documents: ReadonlyMap<string, PublishedDocument>
  /** Paths of pages and of every file for programs that has an address of its own. */
  addresses: ReadonlySet<string>
}>
