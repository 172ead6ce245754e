import type { ConcernData, DeliverableData } from '@/lib/concern/concern-data'
import type { KnownReleases } from '@/lib/facts/catalogues/release-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'
import { type Catalogued, catalogued } from '@/lib/versions/ask'
import { sistersIn } from '@/lib/versions/flaws'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** What questions are asked of. */
export type Loaded = Readonly<{ advisories: Catalogued; versions: ProductVersions }>

/**
 * Make the data ready for questions.
 *
 * @param today The day for which states are told.
 */
export function openConcernData({ asOf, statusAsOf, releases, pointDays, advisories, ...data }: ConcernData, today: string): Loaded {
  const versions: ProductVersions = {
    ...{ asOf, statusAsOf, today, releases, pointDays: new Map(Object.entries(pointDays)) },
    ...{ spans: new Map(), sources: new Map() }, // pages show them, answers do not rest on them
    catalogue: { date: data.releasesAsOf, find: finder(data.deliverables) },
  }
  return { advisories: catalogued(advisories, { versions, sistersOf: sistersIn(advisories) }), versions }
}

/** Each deliverable is read when it is asked for. */
function finder(deliverables: readonly DeliverableData[]): KnownReleases['find'] {
  const rows = new Map(deliverables.flatMap((row) => row.names.map((name) => [name, row] as const)))
  for (const row of deliverables) rows.set(row.name, row) // its own name before what others call themselves
  const read = new Map<DeliverableData, ReturnType<KnownReleases['find']>>()
  return (product) => {
    const row = rows.get(product)
    if (row === undefined) return null
    const deliverable = read.get(row) ?? readRow(row)
    read.set(row, deliverable)
    return deliverable
  }
}

function readRow({ name, type, in: bySeries }: DeliverableData) {
  const versions = Object.entries(bySeries)
    .flatMap(([series, written]) => written.map(([version, date = null]) => ({ version, date, series })))
    .toSorted((a, b) => compareReleases(a.version, b.version))
  return { name, type, versions }
}
