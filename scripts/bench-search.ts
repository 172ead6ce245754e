/**
 * What searching costs: the bytes of the index beside other ways to send it, and the time from a key to its results in Chromium with a
 * processor four times slower. Measures the site as it was built last; `-- --generated 10000` puts so many generated entries into it, and
 * tells what queries fetch where the index is split.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import MiniSearch from 'minisearch'
import { SEARCH_INDEX_PATH, type SearchIndex } from '@/lib/library/search/search-entry'
import { foldWord, wordsOf } from '@/lib/library/search/words'
import { benchSplit } from './bench/split-bench'
import { chromiumArgs, findChromium } from './browser/find-chromium'
import { argumentsOrExit } from './command-line'
import { serve } from './server/serve'

const SLOWDOWN = 4
const MOST_KB = 150
const MOST_MS = 50
const TYPED = ['container escape', 'CVE-2014-0160', 'libvrit console password', 'keystone token revocation', 'nova.conf', 'xen hypervisor']

const { values } = argumentsOrExit({ options: { generated: { type: 'string' } } })
if (values.generated !== undefined) {
  await benchSplit(Number(values.generated), console.log)
  process.exit()
}

const text = readFileSync(resolve('out', SEARCH_INDEX_PATH.slice(1)), 'utf8')
const { entries }: SearchIndex = JSON.parse(text) // written by lib/export/search-entries-file.ts
const kb = brotliKb(text)
console.log(`${entries.length} entries, brotli 11:`)
console.log(`  texts, indexed in the browser (published): ${kb} kB`)
console.log(`  serialized index alone, without excerpts:  ${brotliKb(serialized())} kB`)
console.log(`  serialized index and texts:                ${(Number(kb) + Number(brotliKb(serialized()))).toFixed(1)} kB`)

const site = await serve({ root: resolve('out'), port: 0 })
const executablePath = findChromium()
const browser = await chromium.launch({ args: [...chromiumArgs()], ...(executablePath === null ? {} : { executablePath }) })
const page = await browser.newPage()
await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
await page.goto(`${site.url}search/`)
await page.locator('#search-facets').waitFor({ state: 'attached' })
const ready = await page.evaluate(() => performance.now())
const times = await timesOf(page)
await browser.close()
await site.close()

const sorted = times.toSorted((a, b) => a - b)
const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
console.log(`${SLOWDOWN}× slower processor: ready to search ${Math.round(ready)} ms after the navigation began`)
console.log(
  `  key to results in the page, ${times.length} keys: median ${at(0.5).toFixed(1)} ms, 90th ${at(0.9).toFixed(1)} ms, worst ${at(1).toFixed(1)} ms`,
)
process.exitCode = Number(kb) <= MOST_KB && at(0.5) <= MOST_MS ? 0 : 1

/** From the event of a key to the moment the page has its new results: React works through the event at once. */
async function timesOf(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox')
  await field.evaluate((element) => {
    const times: number[] = []
    Object.assign(window, { times })
    let began = 0
    element.addEventListener('beforeinput', () => {
      began = performance.now()
    })
    const watcher = new MutationObserver(() => {
      if (began === 0) return
      times.push(performance.now() - began)
      began = 0
    })
    const results = element.closest('main')
    if (results !== null) watcher.observe(results, { childList: true, subtree: true, characterData: true })
  })
  for (const words of TYPED) {
    await field.fill('')
    await field.pressSequentially(words, { delay: 120 })
    await page.waitForTimeout(600)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times) // put there above
}

function serialized(): string {
  const fields = ['id', 'names', 'title', 'products', 'text']
  const index = new MiniSearch({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: foldWord,
    idField: 'key',
    extractField: (entry, field) => String(entry[field]),
  })
  index.addAll(entries.map((entry, key) => ({ ...entry, key })))
  return JSON.stringify(index)
}

function brotliKb(value: string): string {
  return (brotliCompressSync(value).length / 1000).toFixed(1)
}
