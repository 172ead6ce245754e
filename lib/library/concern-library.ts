import type { Advisory } from '@/lib/advisory/advisory'
import { ownFirst } from '@/lib/advisory/own-first'
import type { ConcernData } from '@/lib/concern/concern-data'
import { toConcernData } from '@/lib/concern/to-concern-data'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { isOpenStackIn } from '@/lib/library/indexes/is-openstack'
import { type Catalogued, catalogued } from '@/lib/versions/ask'
import type { Concerns } from '@/lib/versions/concern'
import { sistersIn } from '@/lib/versions/flaws'
import { loadProducts } from '@/lib/versions/load-products'

/**
 * Everything that questions are answered from, read from disk.
 *
 * @param root The project's folder.
 * @param sourceFiles As for a build.
 * @param today The day of which states are told.
 * @throws ContentError where content is wrong.
 */
export function loadConcerns(
  root: string,
  sourceFiles: readonly string[],
  today: string,
): Readonly<{ advisories: Catalogued; all: readonly Advisory[]; concerns: Concerns }> {
  const library = loadLibrary(root, sourceFiles, today)
  const versions = loadProducts(root, loadOpenStack(root), today)
  const ordered = ownFirst(library.advisories, isOpenStackIn(library))
  const concerns = { versions, sistersOf: sistersIn(ordered) }
  return { advisories: catalogued(ordered, concerns), all: ordered, concerns }
}

/**
 * The same as data.
 *
 * @throws ContentError as `loadConcerns` does.
 */
export function loadConcernData(root: string, sourceFiles: readonly string[], today: string): ConcernData {
  const { all, concerns } = loadConcerns(root, sourceFiles, today)
  return toConcernData(all, concerns.versions, loadCatalogues(root).releases)
}
