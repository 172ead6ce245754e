import { advisoryJsonPath } from '@/lib/advisory/slug'
import type { Library } from '@/lib/library/library'
import { advisoriesJson, advisoryJson, problemsJson } from '@/lib/publish/api'

/** A file of the output: path without leading slash, and its text. */
export type PublishedFile = Readonly<{ path: string; text: string }>

/** All data files beside the pages, in a fixed order. */
export function* publish(library: Library): Generator<PublishedFile> {
  yield json('/api/v1/advisories.json', advisoriesJson(library))
  yield json('/api/v1/problems.json', problemsJson(library))
  for (const rendered of library.advisories) yield json(advisoryJsonPath(rendered.advisory.id), advisoryJson(rendered))
}

const json = (path: string, value: unknown): PublishedFile => ({ path: path.slice(1), text: `${JSON.stringify(value, null, 1)}\n` })
