import { library, relations, sources } from '@/app/content'
import { once } from '@/app/once'
import { productVersions } from '@/app/releases'
import { given } from '@/app/workspace'
import type { Advisory } from '@/lib/advisory/advisory'
import { slugOf } from '@/lib/advisory/slug'
import { dependOn } from '@/lib/build/trace'
import type { Needs, Shared } from '@/lib/export/forms'
import { loadRevisions } from '@/lib/export/load-revisions'
import { loadPypiNames } from '@/lib/export/scanner/load-pypi-names'
import { namedBounds } from '@/lib/export/scanner/named-bounds'
import { site } from '@/lib/site/site'

/** What releases have recorded. */
export const revisions = once(() => loadRevisions('.'))

const pypiNames = once(() => loadPypiNames('.'))
const bounds = once(() => namedBounds(library().advisories), ['bounds'])
const sourcesById = once(() => new Map(sources().map(({ source }) => [source.id, source])))

/** What the machine-readable forms of all advisories rest on. */
export const shared = once(
  (): Shared => ({
    scanned: { versions: productVersions(), bounds: bounds(), names: pypiNames() },
    revisions: revisions(),
    since: site().since,
    sourceOf: (id) => sourcesById().get(id) ?? null,
  }),
)

const bySlug = once(() => new Map(library().advisories.map((advisory) => [slugOf(advisory.id), advisory])))

/** An advisory by the last part of its address. Whoever asks says what it depends on. */
export const advisoryAt = (slug: string): Advisory | undefined => bySlug().get(slug)

/** What the forms of one advisory are made of. Whoever asks says what it depends on. */
export function needsOf(advisory: Advisory): Needs {
  const source = shared().sourceOf(advisory.origin.source)
  if (source === null) throw new Error(`${advisory.id} is of no source`)
  return {
    advisory,
    source,
    summary: summaryOf(advisory),
    original: () => library().withText(advisory).original,
    related: relations()(advisory).flatMap(({ id }) => advisoryAt(slugOf(id)) ?? []),
  }
}

/** What is wrong, as plain text. */
export function summaryOf(advisory: Advisory): string {
  const all = given()?.library
  if (all === undefined) throw new Error('data is made in a build only')
  dependOn(['summaries'])
  return all.knownOf(advisoryAt(slugOf(advisory.id)) ?? advisory).summary // lists have copies
}
