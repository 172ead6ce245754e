import type { Reference } from '@/lib/advisory/reference'
import type { Section, SectionHead } from '@/lib/advisory/section'

/**
 * One advisory of any publisher without its text: what lists, indexes and answers need, small enough to hold thousands. Plain data: it
 * survives JSON.
 */
export type Advisory = Readonly<{
  /** As the publisher writes it, such as `OSSN-0001`; unique in a build. */
  id: string
  /** Plain text, one line. */
  title: string
  /** The language of its text as a tag of BCP 47; left out: English. */
  lang?: string
  lifecycle: Lifecycle
  /** ISO `YYYY-MM-DD` as the document (or its history) says; null where nobody says. Never invented. */
  published: string | null
  modified: string | null
  dateOrigin: 'document' | 'git' | 'unknown'
  origin: Origin
  /** Other names of the same problem, CVE ids that the document declares included. */
  aliases: readonly string[]
  /** Declared CVE ids, each once, in the order of the document. */
  cves: readonly string[]
  /** Ids of other advisories and CVEs that the text names without claiming to be them. */
  related: readonly string[]
  /** In the order of the document. */
  sections: readonly SectionHead[]
  affected: readonly Affected[]
  /** What the text says of versions beside that; left out where it says nothing. */
  says?: Says
  /** What to do, series by series; only documents of our own say so. */
  remedy?: SeriesRemedy
  severity: readonly Severity[]
  references: readonly Reference[]
  people: readonly Person[]
  /** Ids of `content/technologies/` that the advisory bears on. */
  technologies: readonly string[]
  /** Ids of policy questions that the advisory bears on. */
  questions: readonly string[]
  /** Set in lists where the portal has found that its advice can no longer be followed as written; its document does not say so. */
  isOutdated?: true
}>

/** An advisory as its adapter reads it, with the text of its sections. */
export type WrittenAdvisory = Readonly<Omit<Advisory, 'sections'> & { sections: readonly Section[] }>

export type Lifecycle =
  | Readonly<{ state: 'published' }>
  | Readonly<{ state: 'withdrawn'; on: string | null; because: string }>
  | Readonly<{ state: 'superseded'; on: string; by: string; because: string }>

/** Where the bytes came from. */
export type Origin = Readonly<{
  /** Id of the source in `sources.yaml`. */
  source: string
  /** Path inside the source. */
  path: string
  /** Commit of the checkout, or null where there is none. */
  revision: string | null
  /** Lower-case hex digest of the bytes. */
  sha256: string
  license: string
}>

/** What the text of an advisory says of versions, as far as it can be read. */
export type Says = Readonly<{
  /** Versions and series in which the flaw is fixed, as written; `of`: products that the sentence names, where it names any. */
  fixedIn: readonly Readonly<{ at: string; of: readonly string[] }>[]
  /** Libraries with the version that has the fix, which those affected require since. */
  fixedBy: readonly Readonly<{ library: string; at: string }>[]
  /** Series that it calls possibly affected, capitalised as OpenStack does. */
  unsure: readonly string[]
  /** Versions that a sentence names beside the bounds of the one product: 16.0.0 of `before 15.0.1, and 16.0.0`. */
  alone: readonly string[]
  /** Sentences that say what must hold besides the version. */
  conditions: readonly string[]
}>

export type Affected = Readonly<{
  /** What the document calls these versions; left out: affected. Only what is affected is said to be. */
  status?: OtherStatus
  /** Lower case, words kept (`novnc proxy`); null where the document names none. */
  product: string | null
  /** The same as the document writes it, which is what pages show; left out where that is in lower case as well. */
  name?: string
  /** Who says so, in a CVE record: `cna`, who made it, or the name of a container of additions (ADP). */
  container?: string
  /** What the document says of its versions, as written; `''` where it says nothing. */
  text: string
  /** Named OpenStack series, capitalised as OpenStack does: `Havana`, `2023.1`. */
  releases: readonly string[]
  /** Alternatives, each a list of bounds that hold together; null: none stated or not understood, never "not affected". */
  ranges: readonly VersionRange[] | null
  /** The same in commits, where the document has them. */
  gitRanges?: readonly GitRange[]
  /** The document states its versions in words, and `ranges` is how they are read here: fit to say what is affected, not what is safe. */
  inWords?: true
  /** What must hold besides the version; only documents of our own say so in a form that can be read. */
  when?: Condition
}>

export const OTHER_STATUSES = ['fixed', 'not-affected', 'under-investigation'] as const
/** A document also names versions for another reason than that they are affected. */
export type OtherStatus = (typeof OTHER_STATUSES)[number]

/** What must hold besides the version, in words that complete "affected where". */
export type Condition = Readonly<{
  text: string
  /** The setting that shows it: `[section] name` of the product's configuration, or a file and a name: `qemu.conf sched_core`. */
  setting: Readonly<{ option: string; value: string }> | null
}>

/** What to do about an advisory: on the series that have words of their own, and on all others. Back-ticks mark code. */
export type SeriesRemedy = Readonly<{ default: string; bySeries: Readonly<Record<string, string>> }>

export type VersionRange = readonly Bound[]
export type Bound = Readonly<{ op: '<' | '<=' | '=' | '>=' | '>'; version: string }>

/** Commits from the one that brought the flaw, null: from the first, to before the one that mended it, null: none is named. */
export type GitRange = Readonly<{ repo: string | null; introduced: string | null; fixed: string | null }>

export const RATINGS = ['none', 'low', 'medium', 'high', 'critical'] as const
export type Rating = (typeof RATINGS)[number]

export type Severity = Readonly<{
  /** `CVSS_V2`, `CVSS_V3`, `CVSS_V4`, or `RATING` where the publisher gives a word only. */
  type: 'CVSS_V2' | 'CVSS_V3' | 'CVSS_V4' | 'RATING'
  vector: string | null
  /** 0 to 10, or null without a vector. */
  score: number | null
  rating: Rating | null
  /** Who says so, as in `Affected`. */
  container?: string
  /** What it is for, where the document has several for its products. */
  product?: string
}>

export type Person = Readonly<{ name: string; affiliation: string | null; role: 'author' | 'reporter' | 'credit' }>
