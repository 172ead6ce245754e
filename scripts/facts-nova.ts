/** Make `content/catalogues/nova-options.json` and `oslo-options.json` again from checkouts of Nova and its libraries. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CATALOGUES } from '@/lib/facts/catalogues/load-catalogues'
import { parseOptionCatalogue } from '@/lib/facts/catalogues/parse-option-catalogue'
import { parseReleaseCatalogue } from '@/lib/facts/catalogues/parse-release-catalogue'
import { FactsError, originOf } from './facts/checkout'
import { findLibraries } from './facts/library-folders'
import { novaCatalogues } from './facts/nova-catalogues'
import { runFacts, writeCatalogue } from './facts/run-facts'

const [NOVA, OSLO, RELEASES] = ['nova-options.json', 'oslo-options.json', 'openstack-releases.json']
const USAGE = `usage: npm run facts:nova -- [--libraries FOLDER] [--catalogues FOLDER] [--out FOLDER] CHECKOUT
CHECKOUT is one of openstack/nova, with its whole history and its tags.
FOLDER of --libraries holds a checkout of each library by its name; else they are looked for beside CHECKOUT.
FOLDER of --catalogues holds the catalogues as they are: openstack-releases.json says which series a release is in.`
const KEPT = `No library is at hand: only master is read; of tags, and of what libraries define, ${NOVA} is kept; ${OSLO} is left alone.`

runFacts(USAGE, () => {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({ options: { libraries: text, catalogues: text, out: text }, allowPositionals: true })
  const [folder, ...rest] = positionals
  if (folder === undefined || rest.length > 0) return null
  const origin = originOf(folder, 'openstack/nova', 'nova/__init__.py')
  const libraries = findLibraries(folder, values.libraries)
  const held = (name: string) => readCatalogue(join(values.catalogues ?? CATALOGUES, name))
  const sources = { folder, origin, releases: parseReleaseCatalogue(held(RELEASES)) }
  const { nova, oslo } = novaCatalogues(sources, libraries ?? parseOptionCatalogue(held(NOVA)))
  return [
    ...(oslo === null ? [KEPT] : []),
    writeCatalogue(NOVA, nova, values.out),
    ...(oslo === null ? [] : [writeCatalogue(OSLO, oslo, values.out)]),
  ]
})

function readCatalogue(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new FactsError(`${path}: ${error instanceof Error ? error.message : error}; --catalogues names the folder that holds it`)
  }
}
