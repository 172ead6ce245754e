import { slugOf } from '@/lib/advisory/slug'
import { type Fingerprints, fingerprintsOf } from '@/lib/build/fingerprints'
import type { BuiltLibrary } from '@/lib/build/load/built-library'
import type { Workspace } from '@/lib/build/workspace'
import { hashOf } from '@/lib/disk/cached-file'
import { namedBounds } from '@/lib/export/scanner/named-bounds'
import { lazy } from '@/lib/lazy'
import { relationsAmong } from '@/lib/library/related'
import { sistersIn } from '@/lib/versions/flaws'

/**
 * What the pages depend on, as this build has it.
 *
 * @param code Stands for the code that reads documents.
 */
export function libraryFingerprints({ root, today }: Workspace, library: BuiltLibrary, code: string): Fingerprints {
  const { advisories, sources, knownOf } = library
  // Threads that make no page of an advisory never ask what is near it.
  const near = lazy(() => ({
    relatedTo: relationsAmong(advisories),
    sistersOf: sistersIn(advisories),
    bySlug: new Map(advisories.map((advisory) => [slugOf(advisory.id), advisory])),
  }))
  const named = {
    today: () => today,
    advisories: () => hashOf(advisories.map((advisory) => knownOf(advisory).listed).join('\n')),
    summaries: () => hashOf(JSON.stringify(advisories.map((advisory) => [knownOf(advisory).listed, knownOf(advisory).summary]))),
    texts: () => hashOf([code, ...advisories.map((advisory) => knownOf(advisory).name)].join('\n')),
    bounds: () => hashOf(JSON.stringify([...namedBounds(advisories)])),
    sources: () => hashOf(JSON.stringify(sources.map(({ source, read }) => [source, read]))),
    reports: () => hashOf(JSON.stringify(sources)),
  }
  return fingerprintsOf(root, named, (slug) => {
    const { relatedTo, sistersOf, bySlug } = near()
    const advisory = bySlug.get(slug)
    if (advisory === undefined) return 'none'
    const sisters = sistersOf(advisory).map((sister) => knownOf(sister).name)
    const related = relatedTo(advisory)
    const others = related.flatMap(({ id }) => bySlug.get(slugOf(id)) ?? []).map((other) => knownOf(other).listed)
    return JSON.stringify([code, knownOf(advisory).name, advisory.origin.revision, related, others, sisters])
  })
}
