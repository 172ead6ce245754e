import { readingOf } from '@/lib/advisor/policy/evidence-age'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Advisory } from '@/lib/advisory/advisory'
import { type Reading, standsOf } from '@/lib/facts/age/reading'
import type { CitedReading } from '@/lib/facts/age/reading-list'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import type { Source } from '@/lib/facts/openstack/words'
import type { Catalogue } from '@/lib/facts/technologies/catalogue'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** The sources of our own advisories, with the number of citations of each. */
export function readingsInAdvisories(advisories: readonly Advisory[]): CitedReading[] {
  return advisories.flatMap(({ id, references }) =>
    references.flatMap(({ url, label, read }) => (read ? [{ url, title: label ?? url, ...read, where: id }] : [])),
  )
}

/** The citations of technologies, escapes, controls and the timeline, with the number of statements that rest on each. */
export function readingsInCatalogue({ technologies, escapes, goals, timeline }: Catalogue): CitedReading[] {
  return Object.entries({ technologies, escapes, controls: goals, timeline }).flatMap(([where, part]) =>
    citationsIn(part).map((citation) => ({ ...citation, uses: 1, where })),
  )
}

type Citation = Readonly<{ url: string; title: string; asOf: string; stands: Reading['stands'] }>

/** Every citation inside a value, as often as it stands there. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return []
  if ('url' in value && 'stands' in value) return [value as Citation] // of all that a catalogue holds, only citations have both
  return Object.values(value).flatMap(citationsIn)
}

/** The sources of `content/openstack/`, with the number of entries that rest on each. */
export function readingsInOpenStack({ releases, drivers, ...openstack }: OpenStack, versions: ProductVersions): CitedReading[] {
  const { releaseSources, releasesAsOf, driverSources, driversAsOf, matrix } = openstack
  const changes = drivers.flatMap((driver) => driver.changes)
  const read = ({ title, url }: Source, asOf: string, uses: number, where: string) => {
    return { title, url, asOf, stands: standsOf(url), uses, where }
  }
  const citing = (id: string, entries: readonly Readonly<{ sources: readonly string[] }>[]) =>
    entries.filter(({ sources }) => sources.includes(id)).length
  return [
    ...releaseSources.map((source) => read(source, releasesAsOf, releases.length, 'releases.yaml')),
    ...Object.entries(driverSources).map(([id, source]) => read(source, driversAsOf, citing(id, changes), 'drivers.yaml')),
    read(matrix.source, matrix.asOf, matrix.rows.length, 'support-matrix.yaml'),
    ...Object.entries(matrix.sources).map(([id, source]) => read(source, matrix.asOf, citing(id, matrix.beyond), 'support-matrix.yaml')),
    ...[...versions.sources].flatMap(([product, sources]) =>
      product === 'nova' ? [] : sources.map((source) => read(source, versions.asOf, 1, 'products.yaml')),
    ),
  ]
}

/** The dated evidence of a policy, with the number of its parts that rest on each. */
export function readingsInPolicy(policy: Policy): CitedReading[] {
  const uses = new Map<string, number>()
  for (const id of namedIn(policy)) uses.set(id, (uses.get(id) ?? 0) + 1)
  return policy.evidence.flatMap((evidence) => {
    const reading = readingOf(evidence)
    const { id, url, title } = evidence
    if (reading === null) return []
    return [{ ...reading, url, title, uses: uses.get(id) ?? 0, where: `policy ${policy.policy.version}`, mayBeItsOwn: true as const }]
  })
}

/** Ids of evidence that parts of a policy rest on, or that confirm other evidence. */
function namedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    if ((key === 'because' || key === 'confirmedBy') && Array.isArray(part)) return part.map(String)
    return namedIn(part)
  })
}

/**
 * A catalogue of `content/catalogues/` by its header: it was made of what its source was on a day, and ages as a living source does,
 * for the next release of the source is not in it.
 *
 * @returns Empty where the header gives no day.
 */
export function readingsInJson(file: string, json: unknown): CitedReading[] {
  const header = recordOf(recordOf(json).header)
  const days = ['asOf', 'read', 'commit_date', 'commitDate', 'date', 'made'].map(
    (key) => /^\d{4}-\d{2}-\d{2}/.exec(String(header[key]))?.[0],
  )
  const asOf = days.find((day) => day !== undefined)
  if (asOf === undefined) return []
  return [{ asOf, stands: 'living', url: file, title: String(header.what ?? file), uses: Number(header.count ?? 0), where: 'catalogues' }]
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
