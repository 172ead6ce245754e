import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const OUT = 'out'
const pages = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('raw/'))
const reading = pages.filter((file) => readFileSync(join(OUT, file), 'utf8').includes('data-script="none"'))

test('every reading page ships no script and forbids all', () => {
  expect(reading.length).toBeGreaterThan(3)
  for (const file of reading) {
    const html = readFileSync(join(OUT, file), 'utf8')
    expect(html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/g), file).toBeNull()
    expect(html, file).toContain("script-src 'none'")
  }
})

for (const path of ['/', '/advisories/', '/advisories/bh-2026-001/', '/no-such-page/']) {
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
