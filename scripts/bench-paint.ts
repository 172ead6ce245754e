/**
 * How soon a reader sees a page on a slow line, and how soon a tool answers: medians of cold loads, all pages in turn, beside an empty page.
 * By default as Chromium's own tools slow a line down ("Slow 4G") with a processor four times slower; `-- --latency 150 --kbits 1600` is another
 * usual setting. Measures the site as it was built last, its files compressed ahead of time.
 */
import { type Browser, chromium, type Page } from '@playwright/test'
import { serveCompressed } from './bench/serve-compressed'
import { chromiumArgs, findChromium } from './browser/find-chromium'
import { argumentsOrExit } from './command-line'

const SLOWDOWN = 4
const LONG_MS = 50
/** After a page has loaded, a tool may still take in data. */
const REST_MS = 1000
const TOOLS = ['advisor', 'search', 'affected', 'check', 'fleet']
const READING = ['', 'releases', 'advisories/bh-2026-001']

type Load = Readonly<{ paint: number; content: number; answers: number; blocked: number; later: number }>

const { values } = argumentsOrExit({
  options: {
    rounds: { type: 'string', default: '5' },
    latency: { type: 'string', default: '562.5' },
    kbits: { type: 'string', default: '1440' },
  },
})
const site = await serveCompressed('out', { '/empty': '<!DOCTYPE html><title>a</title><p>An empty page</p>' })
const pages: readonly (readonly [name: string, url: string])[] = [
  ['an empty page', `${site.url}empty`],
  ...[...READING, ...TOOLS].map((path) => [`/${path}`, `${site.url}${path}${path === '' ? '' : '/'}`] as const),
]
const executablePath = findChromium()
const browser = await chromium.launch({ args: [...chromiumArgs()], ...(executablePath === null ? {} : { executablePath }) })
const loads = new Map<string, Load[]>(pages.map(([name]) => [name, []]))
for (let round = -1; round < Number(values.rounds); round += 1)
  for (const [name, url] of round % 2 === 0 ? pages : pages.toReversed()) {
    const load = await loadOf(browser, url)
    if (round >= 0) loads.get(name)?.push(load) // the first round warms the caches of the machine
  }
await browser.close()
site.close()

console.log(`${values.latency} ms, ${values.kbits} kbit/s, ${SLOWDOWN}× slower, medians of ${values.rounds} cold loads in turn, in ms:`)
console.log('                              first paint   of text and pictures   beside empty   answers   blocked after   in all')
const base = median(loads.get('an empty page') ?? [], 'content')
for (const [name, each] of loads) {
  const at = (key: keyof Load) => median(each, key)
  const cells = [at('paint'), at('content'), (at('content') / base).toFixed(2), at('answers'), at('later'), at('blocked')]
  console.log(
    `  ${name.padEnd(26)}${cells.map((cell) => String(typeof cell === 'number' ? Math.round(cell) : cell).padStart(12)).join('')}`,
  )
}

async function loadOf(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const bytes = (Number(values.kbits) * 1000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: Number(values.latency), downloadThroughput: bytes, uploadThroughput: bytes / 2 },
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await watch(page)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => (window as unknown as { answers: number }).answers > 0) // put there by `watch`
  await page.waitForTimeout(REST_MS)
  const { tasks, answers, paints } = await page.evaluate(() => ({
    ...(window as unknown as { tasks: [number, number][]; answers: number }),
    paints: ['first-paint', 'first-contentful-paint'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
  }))
  await context.close()
  const [paint = 0, content = 0] = paints
  const over = (from: number) => tasks.reduce((sum, [start, ms]) => sum + (start + ms > from ? Math.max(0, ms - LONG_MS) : 0), 0)
  return { paint, content, answers, blocked: over(0), later: over(content) }
}

/** Note long tasks, and when every island is alive: React gives an element its properties last of all, once what it holds has them. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: [number, number][] = []
    Object.assign(window, { tasks, answers: 0 })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration])
    }).observe({ type: 'longtask', buffered: true })
    const timer = setInterval(() => {
      const islands = [...document.querySelectorAll('[data-island]')].map(({ firstElementChild }) => firstElementChild)
      const isAlive = islands.every((each) => each !== null && Object.keys(each).some((key) => key.startsWith('__reactProps$')))
      if (document.readyState === 'loading' || !isAlive) return
      clearInterval(timer)
      Object.assign(window, { answers: performance.now() })
    }, 20)
  })
}

function median(loads: readonly Load[], key: keyof Load): number {
  return loads.map((load) => load[key]).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? Number.NaN
}
