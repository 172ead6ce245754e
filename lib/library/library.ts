import type { Advisory } from '@/lib/advisory/advisory'
import type { Format } from '@/lib/formats/format'
import type { Problem } from '@/lib/input/problems/problem'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'
import type { Selection } from '@/lib/library/sources/selection'

/** Everything the portal publishes, from all sources. */
export type Library = Readonly<{
  /** Newest first. */
  advisories: readonly Advisory[]
  sources: readonly SourceReport[]
  /** Advisories that are not fit to be published, by id, and why; only where they were asked for. */
  drafts?: ReadonlyMap<string, readonly Problem[]>
  /** One of `advisories` with its text, read when it is asked for: the texts of all are too much to hold. */
  withText: (advisory: Advisory) => RenderedAdvisory
}>

/** A source as `sources.yaml` declares it. */
export type Source = Readonly<{
  id: string
  /** Id of its format. */
  format: string
  /** Absolute path of the folder. */
  folder: string
  title: string
  publisher: Readonly<{ name: string; url: string }>
  /** SPDX id, or `unknown`; shown as it is. */
  license: string
  homepage: string | null
  onProblem: 'fail' | 'quarantine'
  optional: boolean
  /** What is kept of it; null: everything. */
  select: Selection | null
  /** Who says when a document was written: as its format says, or only the documents where the source says so. */
  dates: Format['history']
}>

/** What came of one source at this build. */
export type SourceReport = Readonly<{
  source: Source
  /** False where an optional source has no folder. */
  present: boolean
  /** Commit of the checkout, or null. */
  revision: string | null
  read: number
  /** How many documents were passed over, since the selection of the source leaves them out. */
  passedOver: number
  /** Paths of refused documents. */
  refused: readonly string[]
  problems: readonly Problem[]
}>
