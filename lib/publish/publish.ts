import { advisoryJsonPath } from '@/lib/advisory/slug'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import type { Library } from '@/lib/library/library'
import type { OpenStack } from '@/lib/openstack/parse-openstack'
import { advisoriesJson, advisoryJson, problemsJson } from '@/lib/publish/api'
import { publishIndexes } from '@/lib/publish/indexes-json'
import { searchIndexFile } from '@/lib/publish/search-index'
import { technologiesJson } from '@/lib/publish/technologies-json'
import type { Catalogue } from '@/lib/technologies/catalogue'
import type { ProductVersions } from '@/lib/versions/product-versions'

/** A file of the output: path without leading slash, and its text. */
export type PublishedFile = Readonly<{ path: string; text: string }>

type Published = Readonly<{ library: Library; catalogue: Catalogue; openstack: OpenStack; versions: ProductVersions }>

/** All data files beside the pages, in a fixed order. */
export function* publish({ library, catalogue, openstack, versions }: Published): Generator<PublishedFile> {
  yield json('/api/v1/advisories.json', advisoriesJson(library))
  yield json('/api/v1/problems.json', problemsJson(library))
  yield json('/api/v1/technologies.json', technologiesJson(catalogue, openstack, versions.today))
  yield searchIndexFile(library, catalogue)
  yield* publishIndexes({ advisories: library.advisories, isOpenStack: isOpenStackIn(library), versions })
  for (const advisory of library.advisories) yield json(advisoryJsonPath(advisory.id), advisoryJson(library.withText(advisory)))
}

const json = (path: string, value: unknown): PublishedFile => ({ path: path.slice(1), text: `${JSON.stringify(value, null, 1)}\n` })
