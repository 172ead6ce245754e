import { worstRating } from '@/lib/advisory/severity'
import type { ConcernData, DeliverableData } from '@/lib/concern/concern-data'
import type { Deliverable } from '@/lib/facts/catalogues/deliverable'
import type { ReleaseCatalogue } from '@/lib/facts/catalogues/release-catalogue'
import type { FlawRecord } from '@/lib/versions/flaw-record'
import { deliverableOf } from '@/lib/versions/product-releases'
import type { ProductVersions } from '@/lib/versions/product-versions'

/**
 * Write down all that answers rest on, and nothing else of it.
 *
 * @param advisories In the order in which they speak for a flaw.
 */
export function toConcernData(advisories: readonly FlawRecord[], versions: ProductVersions, catalogue: ReleaseCatalogue): ConcernData {
  const products = new Set(advisories.flatMap(({ affected }) => affected.flatMap(({ product }) => product ?? [])))
  const asked = new Set([...products].map((product) => deliverableOf(versions, product)?.name))
  const { asOf, statusAsOf, releases, pointDays } = versions
  return {
    schema: '/api/v1/schemas/concern-1.json',
    ...{ asOf, statusAsOf, releasesAsOf: catalogue.date, releases, pointDays: Object.fromEntries(pointDays) },
    deliverables: catalogue.names.flatMap((name) => {
      const deliverable = catalogue.find(name)
      return deliverable === null ? [] : [deliverableData(deliverable, asked.has(name))]
    }),
    advisories: advisories.map(recordOf),
  }
}

function recordOf(advisory: FlawRecord): FlawRecord {
  const { id, title, lifecycle, published, aliases, cves, affected, says, remedy } = advisory
  const rating = worstRating(advisory)
  return {
    ...{ id, title, lifecycle, published, aliases, cves, affected },
    ...(says === undefined ? {} : { says }),
    ...(remedy === undefined ? {} : { remedy }),
    severity: rating === null ? [] : [{ type: 'RATING', vector: null, score: null, rating }],
    references: advisory.references.flatMap(({ type, label, url }) => (type === 'fix' ? [{ type, label, url }] : [])),
  }
}

function deliverableData({ name, type, packages, repositories, versions }: Deliverable, isAsked: boolean): DeliverableData {
  const bySeries: Record<string, (readonly [version: string, date?: string])[]> = {}
  for (const { version, date, series } of isAsked ? versions : []) {
    const members = bySeries[series] ?? []
    bySeries[series] = members
    members.push(date === null ? [version] : [version, date])
  }
  const names = [...packages, ...repositories.map((path) => path.replace(/^.*\//, ''))].map((each) => each.toLowerCase())
  return { name, type, names: [...new Set(names)].filter((each) => each !== name), in: bySeries }
}
