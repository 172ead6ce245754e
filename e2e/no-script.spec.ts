import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { TOOL_PAGES } from '@/lib/site/site'

const OUT = 'out'
const pages = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('raw/'))
/** Listings of folders for machines, which have no head of ours. */
const listings = pages.filter((file) => file.startsWith('.well-known/'))
const reading = pages.filter((file) => readFileSync(join(OUT, file), 'utf8').includes('data-script="none"'))

test('every page but the tools ships no script and forbids all', () => {
  const tools = TOOL_PAGES.map((path) => `${path.slice(1)}index.html`)
  expect(pages.filter((file) => !reading.includes(file) && !listings.includes(file)).toSorted()).toEqual(tools.toSorted())
  for (const file of listings) expect(readFileSync(join(OUT, file), 'utf8'), file).not.toContain('<script')
  for (const file of reading) {
    const html = readFileSync(join(OUT, file), 'utf8')
    expect(html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/g), file).toBeNull()
    expect(html, file).toContain("script-src 'none'")
  }
})

test('the header of a page says the same as its head', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy']
  for (const path of ['/', '/advisories/bh-2026-001/', '/advisor/policy/', '/BH-2026-001/', '/no-such-page/'])
    expect(await policyOf(path), path).toContain("script-src 'none'; connect-src 'none'")
  for (const path of TOOL_PAGES) expect(await policyOf(path), path).toContain("script-src 'self'; connect-src 'self'")
})

for (const path of ['/', '/advisories/', '/advisories/bh-2026-001/', '/releases/zed/', '/BH-2026-001/', '/no-such-page/']) {
  test(`${path} asks only this site, runs into no policy and logs nothing`, async ({ page, baseURL }) => {
    const foreign: string[] = []
    const said: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
    })
    // A browser logs the status of a missing page itself.
    page.on('console', (message) => {
      if (!message.text().includes('404')) said.push(message.text())
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(foreign).toEqual([])
    expect(said).toEqual([])
  })
}
