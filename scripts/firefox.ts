/** Read, search and answer in Firefox on the built `out/`: `npm run firefox`. FIREFOX names another one than Debian's. */
import { spawnSync } from 'node:child_process'
import puppeteer, { type Page } from 'puppeteer-core'
import { basePath } from '@/lib/site/site'
import { runCommand, WrongUse } from './command-line'
import { serve } from './server/serve'

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr'

type Check = Readonly<{ name: string; path: string; run: (page: Page) => Promise<void> }>

const CHECKS: readonly Check[] = [
  {
    name: 'a reading page is whole, and runs no script',
    path: '/advisories/bh-2026-001/',
    async run(page) {
      await page.waitForSelector('article h1')
      expectThat('no script element runs', (await page.$$('script[src]')).length === 0)
      expectThat('its style sheet applies', await page.$eval('body', (body) => getComputedStyle(body).fontFamily !== 'serif'))
    },
  },
  {
    name: 'search finds an advisory by its id',
    path: '/search/',
    async run(page) {
      await page.waitForSelector('input[type=search]:enabled')
      await page.type('input[type=search]', 'BH-2026-001')
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('1') === true)
      expectThat('the link is in the page', (await page.$('main a[href="/advisories/bh-2026-001/"]')) !== null)
    },
  },
  {
    name: 'the advisor asks, takes answers, and gives a result',
    path: '/advisor/',
    async run(page) {
      await press(page, 'main a[href^="#"]', 'Start')
      for (let asked = 0; asked < 30; asked += 1) {
        await page.waitForFunction(() => document.querySelector('main h1, main legend') !== null)
        const radio = await page.$('main input[type=radio], main input[type=checkbox]')
        if (radio === null) break
        const before = page.url()
        await radio.click()
        await page.click('main button[type=submit]')
        await page.waitForFunction((url) => location.href !== url, {}, before)
      }
      await press(page, 'main a[href^="#"]', 'See the result')
      await page.waitForFunction(() => document.querySelector('main article h1') !== null)
      expectThat('the result has an address to share', page.url().includes('#ISO:'))
    },
  },
]

function expectThat(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`not so: ${what}`)
}

async function press(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (some, words) => [...document.querySelectorAll(some)].some((each) => each.textContent?.trim() === words),
    {},
    selector,
    text,
  )
  for (const each of await page.$$(selector)) {
    if ((await each.evaluate((element) => element.textContent?.trim())) === text) return each.click()
  }
}

await runCommand(async () => {
  const { stdout, status } = spawnSync(FIREFOX, ['--version'], { encoding: 'utf8' })
  if (status !== 0) {
    throw new WrongUse(`firefox: ${FIREFOX} does not start; install one (Debian: firefox-esr), or name one: FIREFOX=/path/to/firefox`)
  }
  console.log(stdout.trim())
  const site = await serve({ root: 'out', port: 0, base: basePath() })
  const origin = new URL(site.url).origin
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true })
  let failed = 0
  for (const { name, path, run } of CHECKS) {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) errors.push(`asked for ${request.url()}`)
    })
    try {
      await page.goto(`${origin}${basePath()}${path}`)
      await run(page)
      if (errors.length > 0) throw new Error(errors.join('\n'))
      console.log(`right: ${name}`)
    } catch (error) {
      failed += 1
      console.log(`wrong: ${name}: ${error instanceof Error ? error.message : error}`)
    }
    await page.close()
  }
  await browser.close()
  await site.close()
  console.log(`${CHECKS.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
