import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unpacked } from '@/lib/build/offline/unpacked.test-data'
import { verifyOutput } from '@/lib/build/verify-output'
import { VALID } from '@/lib/formats/markdown/fixture'
import { TOOL_PAGES } from '@/lib/site/site'
import { chromiumArgs, findChromium } from '@/scripts/browser/find-chromium'
import { copyProject } from '@/scripts/copy-project'
import { type Served, serve } from '@/scripts/server/serve'

const SITE = `name: Example Notes
title: "Example Notes: security of our cloud"
description: "What is wrong in our cloud, who is affected, and what to do."
headline: Security of our cloud
lead: "Every note says who is affected and what to do first."
address: https://example.org/security/
publisher: { name: Example Security Team, category: vendor }
contact: ["https://security.example.org/report"]
expires: 2027-10-31
languages: [en]
since: 2026-11-01
license: { name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
footer: Ask us first.
accent: { light: "#7a1f5c", dark: "#f0a6d8" }
mark: M10 2l8 16H2z
logo: team.svg
offline: true
`

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z" fill="#7a1f5c"/></svg>\n'

/** A project in which another team has put its own name, and one advisory in the place of all. */
const folder = mkdtempSync(join(tmpdir(), 'own-portal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000)

beforeAll(() => {
  copyProject(resolve('.'), folder, 'whole')
  const advisories = join(folder, 'content/advisories')
  rmSync(advisories, { recursive: true })
  rmSync(join(folder, 'content/revisions'), { recursive: true })
  spawnSync('mkdir', [advisories])
  writeFileSync(join(advisories, 'BH-2026-001.md'), VALID)
  writeFileSync(join(folder, 'content/site.yaml'), SITE)
  writeFileSync(join(folder, 'content/team.svg'), LOGO)
  writeFileSync(
    join(folder, 'content/sources.yaml'),
    'sources:\n  - { id: notes, format: markdown, path: ./advisories, title: Example notes, publisher: { name: Example Security Team, url: "https://security.example.org/" }, license: CC0-1.0, onProblem: fail }\n',
  )
  const { SITE_URL: _, ADVISORY_SOURCES: __, ...env } = process.env
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: folder, encoding: 'utf8', env })
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`)
}, 300_000)

/** The policy, the schemas of what the command prints and the pages that name the command keep the name of the program. */
const ADVISOR = /^api\/v1\/(?:policy\/|schemas\/(?:advisor|check)-)|^(?:affected|check|fleet)\/index\.html$/

const read = (file: string) => readFileSync(join(folder, 'out', file), 'utf8')

test('no page and no file says our name or our address', () => {
  const files = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
  const texts = files.filter((file) => /\.(?:html|json|xml|txt|svg|csv)$/.test(file) && !ADVISOR.test(file))
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((file) => /bulkhead/i.test(read(file)))).toEqual([])
})

test('home has the name, the logo, the colours and the words of the team', () => {
  const home = read('index.html')
  for (const words of [
    'Example Notes',
    'Security of our cloud',
    'src="/security/logo.svg" width="90" height="30"',
    'Ask us first.',
    'CC0',
    '#7a1f5c',
  ])
    expect(home).toContain(words)
  expect(home).toContain('<link rel="canonical" href="https://example.org/security/"/>')
  expect(read('favicon.svg')).toContain('M10 2l8 16H2z')
  expect(read('logo.svg')).toContain('<path d="M0 0h90v30H0z" fill="#7a1f5c">')
})

test('the team is the publisher of its data', () => {
  expect(JSON.parse(read('.well-known/csaf/2026/bh-2026-001.json')).document.publisher).toEqual({
    ...{ category: 'vendor', name: 'Example Security Team', namespace: 'https://example.org/security/' },
  })
  expect(JSON.parse(read('feeds/json/all.json')).title).toBe('Example Notes: all advisories')
  expect(read('.well-known/security.txt')).toMatch(/^Contact: https:\/\/security\.example\.org\/report$/m)
})

test('every address that data and heads name begins with that of the portal', () => {
  const { advisories } = JSON.parse(read('api/v1/advisories.json'))
  expect(advisories[0].url).toBe('/security/advisories/bh-2026-001/')
  expect(JSON.parse(read('api/v1/advisories/BH-2026-001.json')).formats.raw).toMatch(/^\/security\/raw\//)
  expect(JSON.parse(read('api/v1/openapi.json')).servers).toEqual([{ url: 'https://example.org/security' }])
  expect(read('sitemap.xml').match(/<loc>(?!https:\/\/example\.org\/security\/)/g)).toBeNull()
  expect(read('.well-known/security.txt')).toContain('Canonical: https://example.org/.well-known/security.txt\n')
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/security/sitemap.xml')
  expect(read('speculation-rules.json')).toContain('"/security/*/"')
})

test('a link that leaves the folder of the portal would be told', () => {
  const home = { origin: 'https://example.org', base: '/security' }
  expect(verifyOutput(join(folder, 'out'), home, TOOL_PAGES).problems).toEqual([])
  expect(verifyOutput(join(folder, 'out'), { ...home, base: '/other' }, TOOL_PAGES).problems.map(({ reason }) => reason)).toContain(
    'outside',
  )
}, 60_000)

describe('served below its folder', () => {
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    served = await serve({ root: join(folder, 'out'), port: 0, base: '/security' })
    const executablePath = findChromium()
    browser = await chromium.launch({ args: [...chromiumArgs()], ...(executablePath === null ? {} : { executablePath }) })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await served.close()
  }, 60_000)

  /** A page with everything that it complains of. */
  async function open(path: string): Promise<Readonly<{ page: Page; said: string[] }>> {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('requestfailed', (request) => said.push(request.url()))
    page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`))
    await page.goto(new URL(path, served.url).href)
    return { page, said }
  }

  test('every address in every page is there', async () => {
    const pages = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    const found = pages.flatMap((file) => [...read(file).matchAll(/ (?:href|src|action)="(\/[^"#]*)/g)].map(([, address = '']) => address))
    const addresses = [...new Set(found)]
    expect(addresses.length).toBeGreaterThan(200)
    const answers = await Promise.all(addresses.map(async (address) => [address, (await fetch(new URL(address, served.url))).status]))
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
    expect(addresses.filter((address) => !address.startsWith('/security/'))).toEqual([])
  }, 60_000)

  test('the host leads there, and what is not there is told with links that work', async () => {
    const { page, said } = await open('/')
    expect(new URL(page.url()).pathname).toBe('/security/')
    expect(said).toEqual([])
    expect((await fetch(new URL('/advisories/', served.url))).status).toBe(404)
    const missing = await fetch(new URL('nothing/here/', served.url))
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('href="/security/search/"')])
  })

  test('a result of the advisor has a permanent link that opens it again', async () => {
    const { page, said } = await open('advisor/')
    await page.getByRole('link', { name: 'Start' }).click()
    const heading = page.getByRole('heading', { level: 1 })
    for (let asked = 0; asked < 20 && !/^Settled/.test((await heading.textContent()) ?? ''); asked += 1) {
      const before = await heading.textContent()
      await page.locator('main fieldset input').first().check()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before)
    }
    await page.getByRole('link', { name: 'See the result', exact: true }).click()
    const link = await page.getByRole('textbox', { name: 'Permanent link' }).inputValue()
    expect(link.startsWith(new URL('advisor/#ISO:', served.url).href)).toBe(true)
    const title = await heading.textContent()
    const again = await open(link)
    await again.page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    expect([...said, ...again.said]).toEqual([])
    await again.page.locator('main a[href^="/"]').first().waitFor({ state: 'attached' })
    const made = await again.page.locator('main a[href^="/"]').evaluateAll((links) => links.map((each) => each.getAttribute('href')))
    expect(made.length).toBeGreaterThan(0)
    expect(made.filter((href) => !href?.startsWith('/security/'))).toEqual([])
  }, 60_000)

  test('the search finds, and what it finds opens', async () => {
    const { page, said } = await open('search/?q=title')
    await page.getByRole('link', { name: 'A title' }).click()
    await page.waitForURL('**/security/advisories/bh-2026-001/')
    await page.getByRole('heading', { level: 1, name: 'A title' }).waitFor()
    expect(said).toEqual([])
  }, 60_000)

  test('the page of questions fetches its data and starts its worker', async () => {
    const { page, said } = await open('affected/')
    await page.getByRole('radio', { name: 'A list of packages, or an SBOM' }).check()
    await page.getByRole('textbox', { name: 'Packages' }).fill('nova==23.0.0\n')
    await page.getByRole('button', { name: 'Find out' }).click()
    await page
      .getByRole('link', { name: /BH-2026-001|A title/ })
      .first()
      .click()
    await page.waitForURL('**/security/advisories/bh-2026-001/')
    expect(said).toEqual([])
  }, 60_000)

  test('the archive opens from a disk: its links lead to its files, pages complain of nothing, and tools say where they run', async () => {
    const disk = join(folder, 'disk')
    const files = unpacked(readFileSync(join(folder, 'out/offline.zip')))
    for (const [file, bytes] of files) {
      mkdirSync(dirname(join(disk, file)), { recursive: true })
      writeFileSync(join(disk, file), bytes)
    }
    const at = (file: string) => pathToFileURL(join(disk, 'portal', file)).href
    const pages = [...files.keys()].filter((file) => file.endsWith('.html') && !file.startsWith('portal/raw/'))
    expect(pages.length).toBeGreaterThan(300)
    for (const file of pages) {
      const links = [...String(files.get(file)).matchAll(/ (?:href|src|action)="([^"#?]+)/g)].map(([, address = '']) => address)
      const own = links
        .filter((address) => !/^[a-z][a-z0-9+.-]*:/.test(address))
        .map((address) => decodeURIComponent(join(dirname(file), address)))
      expect(
        own.filter((name) => !files.has(name)),
        file,
      ).toEqual([])
    }
    const { page, said } = await open(at('index.html'))
    await page.getByRole('link', { name: 'Advisories', exact: true }).first().click()
    await page.getByRole('main').getByRole('link', { name: 'A title' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'A title' }).waitFor()
    await page.goto(at('BH-2026-001/index.html')).catch(() => {}) // it leads on while it loads
    await page.waitForURL(at('advisories/bh-2026-001/index.html'))
    for (const tool of ['advisor', 'affected', 'search']) {
      await page.goto(at(`${tool}/index.html`))
      const note = page.getByRole('note').getByRole('link')
      expect(await note.getAttribute('href')).toBe(`https://example.org/security/${tool}/`)
    }
    for (const file of ['404.html', 'data/index.html', 'technologies/index.html', '.well-known/csaf/index.html']) await page.goto(at(file))
    expect(said.filter((text) => !text.endsWith('favicon.svg'))).toEqual([]) // one page leads on before its icon is there
  }, 120_000)
})
