import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { contentOf } from '@/lib/export/published-file'
import { searchFiles } from '@/lib/export/search-entries-file'
import { REST_MS } from '@/lib/library/search/split/open-split-engine'
import { chromiumArgs, findChromium } from '@/scripts/browser/find-chromium'
import { serve } from '@/scripts/server/serve'
import { generatedEntries, wordAt } from './generated-entries'

const SLOWDOWN = 4
/** How often each answer is worked out; the middle one counts. */
const TIMES = 5
/** Another word, so that an answer is worked out anew. */
const BETWEEN = wordAt(5)
/** Words of the generated entries: one that nearly all have, a common one, two, three from common to rare, the beginning of one, a slip; and an id. */
const QUERIES = [
  wordAt(3),
  wordAt(20),
  `${wordAt(300)} ${wordAt(900)}`,
  `${wordAt(40)} ${wordAt(2000)} ${wordAt(15_000)}`,
  wordAt(8000).slice(0, 5),
  `${wordAt(12_000).slice(0, -1)}q`,
  'cve 2019 1042',
]

/** What each of some queries fetches, all in all, and how long its answer takes once all is there, on a slow processor. */
export async function benchSplit(size: number, say: (line: string) => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'bench-search-'))
  cpSync(resolve('out'), root, { recursive: true })
  rmSync(join(root, 'search/index.json'))
  const entries = generatedEntries(size).map((entry) => JSON.stringify(entry))
  const began = process.cpuUsage()
  let files = 0
  for (const file of searchFiles({ sources: [], entries, pages: [] })) {
    const path = join(root, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contentOf(file))
    if (!file.path.includes('/entries/')) files += 1
  }
  const { user, system } = process.cpuUsage(began)
  say(
    `${size.toLocaleString('en')} entries: index made and written in ${((user + system) / 1e6).toFixed(1)} s of processor time, ${files} files`,
  )
  const site = await serve({ root, port: 0 })
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: [...chromiumArgs()], ...(executablePath === null ? {} : { executablePath }) })
  try {
    for (const words of QUERIES) {
      const page = await browser.newPage()
      say(`  ${words}: ${await askedIn(page, site.url, words, files > 1)}`)
      await page.close()
    }
  } finally {
    await browser.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  }
}

async function askedIn(page: Page, url: string, words: string, isSplit: boolean): Promise<string> {
  const sizes: Promise<number>[] = []
  let isFirst = true
  page.on('requestfinished', (request) => {
    if (/\/search\/.*json$/.test(request.url()) && isFirst) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.goto(`${url}search/`)
  await page.locator('#search-facets').waitFor({ state: 'attached', timeout: 120_000 })
  const field = page.getByRole('searchbox')
  const ask = async (text: string) => {
    await field.fill(text)
    await page
      .getByRole('status')
      .filter({ hasText: ` for ${text}` })
      .waitFor({ state: 'attached', timeout: 120_000 })
    await page.waitForTimeout(1500)
  }
  await ask(words)
  const all = await Promise.all(sizes)
  isFirst = false
  const bytes = all.reduce((sum, one) => sum + one, 0)
  const times: number[] = []
  for (let nth = 0; nth < TIMES; nth += 1) {
    await ask(BETWEEN)
    times.push(await page.evaluate(timeToResults, { words, rest: isSplit ? REST_MS : 0 }))
  }
  const [least = 0, , median = 0, , most = 0] = times.toSorted((a, b) => a - b)
  return `${(bytes / 1000).toFixed(0)} kB in ${all.length} files, then ${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`
}

/** In the page: from the moment at which typing has rested to that at which other results stand there. */
async function timeToResults({ words, rest }: Readonly<{ words: string; rest: number }>): Promise<number> {
  const list = document.querySelector('ol[data-results]')?.parentElement
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (list === null || list === undefined || field === null) throw new Error('there are no results')
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('no other results came')), 20_000)
    const before = list.textContent
    const began = performance.now()
    new MutationObserver(() => {
      if (list.textContent !== before && document.querySelector('[data-results][aria-busy="true"]') === null)
        done(performance.now() - began - rest)
    }).observe(list, { childList: true, subtree: true, characterData: true, attributes: true })
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
