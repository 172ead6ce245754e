import type { KnownReleases } from '@/lib/facts/catalogues/release-catalogue'
import type { Release } from '@/lib/facts/openstack/release'
import type { Source } from '@/lib/facts/openstack/words'

/** The versions of a product in one series: `first` and all that follow before `below`. */
export type Span = Readonly<{ first: string; below: string }>

/** Which versions every product had in every series, as far as it could be verified. */
export type ProductVersions = Readonly<{
  /** The day on which the versions were read against their sources. */
  asOf: string
  /** The day on which the dates of the series were read. */
  statusAsOf: string
  /** The day for which the state of a series is worked out: that of the build. */
  today: string
  /** Oldest first. */
  releases: readonly Release[]
  /** By product, then by name of the series as `releases` has it. */
  spans: ReadonlyMap<string, ReadonlyMap<string, Span>>
  /** Where the versions of a product come from. */
  sources: ReadonlyMap<string, readonly Source[]>
  /** When the point releases of the years came out, such as 2013.1.2, for all products. */
  pointDays: ReadonlyMap<string, string>
  /** Which versions came out, and when. */
  catalogue: KnownReleases
}>
