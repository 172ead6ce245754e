import { join } from 'node:path'
import { hashOf } from '@/lib/disk/cached-file'
import type { Document } from '@/lib/formats/format'
import { ownDocument } from '@/lib/formats/generate/own-document'
import { markdown } from '@/lib/formats/markdown/markdown'
import { lazy } from '@/lib/lazy'
import { readDocument } from '@/lib/library/documents/read-document'
import { type BuildBench, editDocument, openBuildBench } from './build-bench'
import { hugoVersion, writeHugoSite } from './hugo-site'
import { type Cost, measuredRun } from './measured-run'

/** A row of the table: what is measured, what came of it, and what it should be. */
type Row = Readonly<{ id: string; what: string; must: string; moonshot: string; measure: () => Promise<string> }>

type Sizes = Readonly<{ small: number; large: number; records: number; times: number }>

/** The rows in an order in which none makes another dearer. Each works by itself. */
export function buildRows(folder: string, { small, large, records, times }: Sizes): Row[] {
  const bench = lazy(() => openBuildBench(join(folder, 'small'), small))
  const big = lazy(() => openBuildBench(join(folder, 'large'), large))
  const bigCold = lazy(() => big().cold())
  const cve = lazy(() => openBuildBench(join(folder, 'cve'), records, 'cve'))
  const cveCold = lazy(() => cve().cold())
  const [few, many, some] = [small, large, records].map((size) => size.toLocaleString('en')) as [string, string, string]
  return [
    row('cold', `build, ${few} documents, cold`, '20 s', '10 s', async () => wall(await bench().cold())),
    row('edit', `one edit among ${few}`, '2 s', '0.5 s', async () => wall(await edited(bench(), times))),
    row('nothing', `nothing changed among ${few}`, '1 s', '0.3 s', async () => wall(await median(times, unchanged(bench())))),
    row('large-cold', `${many} cold, CPU`, '200 s', '60 s', async () => `${seconds((await bigCold()).cpuS)} CPU`),
    row('large-memory', `memory at ${many}`, '1 GB', 'flat', async () => megabytes(await bigCold())),
    row('large-edit', `one edit among ${many}`, '5 s', '2 s', async () => {
      await bigCold()
      return wall(await edited(big(), times))
    }),
    row('cve-cold', `${some} CVE records cold, CPU`, '', '', async () => `${seconds((await cveCold()).cpuS)} CPU`),
    row('cve-memory', `memory at ${some} CVE records`, '2 GB', '', async () => megabytes(await cveCold())),
    row('cve-edit', `one edit among ${some} CVE records`, '5 s', '', async () => {
      await cveCold()
      return wall(await edited(cve(), times))
    }),
    row('read', 'reading one document, adapter and Markdown', '6 ms', '3 ms', async () => `${readingMs().toFixed(1)} ms CPU`),
    row('hugo', `Hugo: ${few} documents, cold; after one edit`, '', '', () => hugo(folder, bench(), times)),
  ]
}

const row = (id: string, what: string, must: string, moonshot: string, measure: Row['measure']): Row => ({
  id,
  what,
  must,
  moonshot,
  measure,
})

async function edited(bench: BuildBench, times: number): Promise<Cost> {
  await bench.warm()
  return median(times, () => {
    bench.edit()
    return bench.warm()
  })
}

/** A build that finds nothing to do is preceded by one that has seen that nothing is new. */
function unchanged(bench: BuildBench): () => Promise<Cost> {
  return async () => {
    await bench.warm()
    await new Promise((done) => setTimeout(done, RACY_MS))
    await bench.warm()
    return bench.warm()
  }
}

/** So long after a write a build does not rely on times of files. */
const RACY_MS = 2100

async function hugo(folder: string, bench: BuildBench, times: number): Promise<string> {
  const version = hugoVersion()
  if (version === null) return 'no program of that name here'
  const site = join(folder, 'hugo')
  writeHugoSite(site, bench.documents)
  const build = () => measuredRun('hugo --quiet --cleanDestinationDir', site)
  const cold = await build()
  let nth = 0
  const again = await median(times, () => {
    nth += 1
    editDocument(join(site, 'content/advisories'), nth)
    return build()
  })
  return `${wall(cold)}; ${seconds(again.wallS)} (${version})`
}

const READ = 200
const BEFORE = 50

/** Processor time for one document, the median of such as the reader has not seen, once it is warm. */
function readingMs(): number {
  const times = Array.from({ length: BEFORE + READ }, (_, number) => {
    const document = documentOf(number)
    const before = process.cpuUsage()
    readDocument(document, markdown, (problems) => {
      throw new Error(`${document.file} is refused: ${problems[0]?.what}`)
    })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.slice(BEFORE).toSorted((a, b) => a - b)[READ / 2] ?? 0
}

function documentOf(number: number): Document {
  const { file, text } = ownDocument(number)
  const source = { id: 'generated', license: 'CC0-1.0', revision: null }
  return { bytes: Buffer.from(text), file, source, history: null, sha256: hashOf(text), today: '2026-01-01' }
}

/** The run that is the middle one by its time on the wall. */
async function median(times: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  while (costs.length < times) costs.push(await run())
  const middle = costs.toSorted((a, b) => a.wallS - b.wallS)[Math.floor(times / 2)]
  if (middle === undefined) throw new RangeError('nothing was measured')
  return middle
}

const seconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} s`
const wall = ({ wallS, cpuS }: Cost) => `${seconds(wallS)} (${seconds(cpuS)} CPU)`
const megabytes = ({ peakBytes }: Cost) => `${(peakBytes / 2 ** 20).toFixed(0)} MB`
