/** Hold content against a folder of facts, given as an argument: every contradiction on standard error, exit 1 if there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml' // the files of others have aliases, which the door for our own refuses
import { z } from 'zod'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import { findOption } from '@/lib/facts/catalogues/option-catalogue'
import type { Setting } from '@/lib/facts/controls/control'
import { parseOpenStack } from '@/lib/facts/openstack/parse-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { formatProblem } from '@/lib/input/problems/problem'
import { compareFacts } from '@/tools/compare/compare'
import { FactFiles } from '@/tools/compare/fact-files'

const catalogues = loadCatalogues('.')
/** A catalogue stands above a fact that somebody typed. */
const isInCatalogue = ({ option, section, file }: Setting) =>
  section === null
    ? catalogues.libvirt.options.some((each) => each.name === option && file.endsWith(each.file))
    : findOption(catalogues.options, section, option) !== null

const folder = process.argv[2] ?? ''
if (!existsSync(folder)) {
  console.error('usage: npm run compare:facts -- FOLDER')
  process.exitCode = 2
} else {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
  const file = (name: string) => parse(texts.find(([each]) => each === name)?.[1] ?? '{}')
  const [escapes, drivers] = [file('escapes.yaml'), file('nova-drivers.yaml')]
  const result = FactFiles.safeParse({
    escapes: [...(escapes.escapes ?? []), ...(escapes.openstack_layer_leaks ?? [])],
    controls: file('controls.yaml').controls,
    drivers: drivers.drivers,
    releases: drivers.releases,
    features: file('nova-support-matrix.yaml').features,
  })
  if (!result.success) throw new Error(`${folder} does not contain facts in the expected form:\n${z.prettifyError(result.error)}`)
  const reading = parseOpenStack(readYamlFiles('content/openstack'))
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join('\n'))
  const found = compareFacts(loadTechnologies('.', reading.openstack), reading.openstack, result.data, isInCatalogue)
  for (const { at, what } of found) console.error(`${at}: ${what}`)
  console.log(`${found.length} ${found.length === 1 ? 'contradiction' : 'contradictions'}`)
  process.exitCode = found.length > 0 ? 1 : 0
}
