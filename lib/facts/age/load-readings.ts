import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { CitedReading } from '@/lib/facts/age/reading-list'
import {
  readingsInAdvisories,
  readingsInCatalogue,
  readingsInJson,
  readingsInOpenStack,
  readingsInPolicy,
} from '@/lib/facts/age/readings-in'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { loadLibrary } from '@/lib/library/documents/load-library'
import { loadProducts } from '@/lib/versions/load-products'

const CATALOGUES = 'content/catalogues'

/**
 * Every reading of a source that content rests on.
 *
 * @param root The project's folder.
 * @param today The day of the build.
 * @throws ContentError for content that cannot be read.
 */
export function loadReadings(root: string, today: string): CitedReading[] {
  const openstack = loadOpenStack(root)
  return [
    ...readingsInAdvisories(loadLibrary(root, [], today).advisories),
    ...readingsInCatalogue(loadTechnologies(root, openstack)),
    ...readingsInOpenStack(openstack, loadProducts(root, openstack, today)),
    ...readingsInPolicy(loadPolicy().policy),
    ...jsonFiles(root).flatMap((file) => readingsInJson(file, JSON.parse(readFileSync(join(root, file), 'utf8')))),
  ]
}

function jsonFiles(root: string): string[] {
  if (!existsSync(join(root, CATALOGUES))) return []
  return readdirSync(join(root, CATALOGUES))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => `${CATALOGUES}/${name}`)
}
