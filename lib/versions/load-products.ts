import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { parseProducts } from '@/lib/versions/parse-products'
import type { ProductVersions } from '@/lib/versions/product-versions'

const FILE = 'content/openstack/products.yaml'

/**
 * Load which versions of every product make up a series.
 *
 * @param root The project's folder.
 * @param today The day of the build.
 * @throws ContentError with every problem of the file, or of a catalogue.
 */
export function loadProducts(root: string, openstack: OpenStack, today: string): ProductVersions {
  const reading = parseProducts({ file: FILE, text: readFileSync(join(root, FILE), 'utf8') }, openstack, today)
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return { ...reading.versions, catalogue: loadCatalogues(root).releases }
}
