import { z } from 'zod'
import { DeliverableRow } from '@/lib/facts/catalogues/release-file'
import { compareReleases } from '@/lib/facts/catalogues/release-order'

/** A version of a deliverable; its series is the name of one, or `_independent`. */
export type ReleasedVersion = Readonly<{ version: string; date: string | null; series: string }>

/** When which end of a branch was written down: `eol` end of life, `eom` end of maintenance, `em` extended maintenance. */
type BranchEnds = Readonly<Partial<Record<'eol' | 'eom' | 'em' | 'last', string | null | undefined>>>

export type Deliverable = Readonly<{
  name: string
  type: string | null
  team: string | null
  repositories: readonly string[]
  packages: readonly string[]
  /** Oldest version first. */
  versions: readonly ReleasedVersion[]
  /** By name of the series. */
  ends: ReadonlyMap<string, BranchEnds>
}>

/** @throws Error where the entry is not one of a deliverable, with what is wrong. */
export function readDeliverable(json: unknown): Deliverable {
  const result = DeliverableRow.safeParse(json)
  if (!result.success) throw new Error(`not a deliverable: ${JSON.stringify(json).slice(0, 80)}…: ${z.prettifyError(result.error)}`)
  const { name, type, team, repos, package: packages, in: branches } = result.data
  const bySeries = Object.entries(branches)
  const versions = bySeries
    .flatMap(([series, { versions: written }]) => written.map(([version, date = null]) => ({ version, date, series })))
    .toSorted((a, b) => compareReleases(a.version, b.version))
  return {
    ...{ name, type, team, versions },
    repositories: repos ?? [`openstack/${name}`],
    packages: packages ?? [name],
    ends: new Map(bySeries.map(([series, { versions: _, ...ends }]) => [series, ends] as const)),
  }
}
