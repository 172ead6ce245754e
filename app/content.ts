import { resolve } from 'node:path'
import { notFound } from 'next/navigation'
import { slugOf } from '@/lib/advisory/slug'
import { loadLibrary } from '@/lib/content/load-library'
import { sourceFilesOf } from '@/lib/content/sources'
import type { Library } from '@/lib/library/library'
import { relatedTo } from '@/lib/library/related'

let loaded: Library | undefined

/** Everything that the routes show; loaded once per process. */
export function library(): Library {
  loaded ??= loadLibrary(resolve('.'), sourceFilesOf(process.env), new Date().toISOString().slice(0, 10))
  return loaded
}

/** The advisory of an address, with the source that it came from and what it bears on. */
export function findAdvisory(slug: string) {
  const rendered = library().advisories.find(({ advisory }) => slugOf(advisory.id) === slug) ?? notFound()
  const report = library().sources.find(({ source }) => source.id === rendered.advisory.origin.source) ?? notFound()
  const related = relatedTo(
    rendered.advisory,
    library().advisories.map(({ advisory }) => advisory),
  )
  return { rendered, source: report.source, related, technologies: [], questions: [] }
}
