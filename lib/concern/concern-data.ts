import type { Release } from '@/lib/facts/openstack/release'
import type { FlawRecord } from '@/lib/versions/flaw-record'

/** Where the build publishes it. */
export const CONCERN_DATA_PATH = '/api/v1/concern.json'

/** A deliverable with its other names; by series, its versions with the day on which each came out where that is known. */
export type DeliverableData = Readonly<{
  name: string
  type: string | null
  /** Packages and repositories. */
  names: readonly string[]
  in: Readonly<Record<string, readonly (readonly [version: string, date?: string])[]>>
}>

/** Everything that answers rest on, in one file: the page and the command read it, and so may any other program. Plain data. */
export type ConcernData = Readonly<{
  /** The path of its schema: another number where its form changes. */
  schema: '/api/v1/schemas/concern-1.json'
  /** The days on which versions, series and releases were read. */
  asOf: string
  statusAsOf: string
  releasesAsOf: string
  /** Oldest first. */
  releases: readonly Release[]
  /** When the point releases of the years came out. */
  pointDays: Readonly<Record<string, string>>
  /** All of OpenStack; versions only of those that an advisory names. */
  deliverables: readonly DeliverableData[]
  /** Of several records of one flaw the first one speaks for it. `references` are its changes; `severity` is its worst. */
  advisories: readonly FlawRecord[]
}>
