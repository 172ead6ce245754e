import type { z } from 'zod'
import type { Deliverable } from '@/lib/facts/catalogues/deliverable'
import { readDeliverable } from '@/lib/facts/catalogues/deliverable'
import type { ReleaseCatalogue, Series } from '@/lib/facts/catalogues/release-catalogue'
import { ReleaseFile } from '@/lib/facts/catalogues/release-file'

/** @throws ZodError where the file is not one of releases. */
export function parseReleaseCatalogue(json: unknown): ReleaseCatalogue {
  const { header, series, deliverables } = ReleaseFile.parse(json)
  const rows = new Map(deliverables.flatMap((row) => otherNamesOf(row).map((name) => [name, row] as const)))
  for (const row of deliverables) rows.set(row.name, row) // its own name before what others call themselves
  const read = new Map<unknown, Deliverable>()
  const find = (product: string) => {
    const row = rows.get(product)
    if (row === undefined) return null
    const deliverable = read.get(row) ?? readDeliverable(row)
    read.set(row, deliverable)
    return deliverable
  }
  return { commit: header.commit, date: header.date, series: series.map(toSeries), names: deliverables.map(({ name }) => name), find }
}

/** What else a deliverable is called: its packages, and its repositories without the organisation. */
function otherNamesOf({ package: packages = [], repos = [] }: Readonly<Record<string, unknown>>): string[] {
  return [packages, repos].flat().map((name) => String(name).replace(/^.*\//, '').toLowerCase())
}

function toSeries({
  name,
  release_id,
  status,
  initial_release,
  eol_date,
  slurp,
  next_phase,
}: z.infer<typeof ReleaseFile>['series'][number]): Series {
  return { name, id: release_id, status, initialRelease: initial_release, endOfLife: eol_date, isSlurp: slurp, nextPhase: next_phase }
}
