import { loadConcerns } from '@/lib/library/concern-library'
import { entriesOfSeries } from '@/lib/library/indexes/by-release'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { affected } from '@/lib/versions/affects'
import { releasesOf } from '@/lib/versions/product-releases'
import { argumentsOrExit, today } from '@/scripts/command-line'

const PAIRS = 100_000

/** Answers per second: every advisory of the sources with every version of the products that it names, over and over. */
argumentsOrExit({ options: {} })
const { advisories, all, concerns } = loadConcerns('.', sourceFilesOf(process.env), today())
const { versions, sistersOf } = concerns
const pairs = all.flatMap((advisory) =>
  [...new Set(advisory.affected.map(({ product }) => product))].flatMap((product) =>
    releasesOf(versions, product ?? '').all.map(({ version }) => ({ advisory, product, version, sisters: sistersOf(advisory) })),
  ),
)

/** Of `count` answers, in milliseconds of one processor: what else runs on the machine does not count. */
function timeOf(count: number): number {
  const started = process.cpuUsage()
  for (let at = 0; at < count; at += 1) {
    const pair = pairs[at % pairs.length]
    if (pair !== undefined) affected(pair.advisory, pair.product, { version: pair.version }, versions, pair.sisters)
  }
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000
}

const cold = timeOf(pairs.length)
const ms = timeOf(PAIRS)
const series = versions.releases.find(({ name }) => name.startsWith('2026.1'))
const started = performance.now()
const entries = series === undefined ? [] : entriesOfSeries(series, all, () => true, concerns)
const pageMs = performance.now() - started
console.log(`${pairs.length} different pairs, first time: ${cold.toFixed(0)} ms`)
console.log(`${PAIRS} answers: ${ms.toFixed(0)} ms, ${Math.round(PAIRS / (ms / 1000))} a second`)
console.log(`${entries.length} entries of a series: ${pageMs.toFixed(0)} ms; ${advisories.products.size} products`)
