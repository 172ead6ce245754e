import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { finish } from '@/scripts/build/finish'
import { type Served, serve } from '@/scripts/server/serve'
import { writeHydratingSite } from './hydrating-site'

let folder: string
let served: Served

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'finished-'))
  writeHydratingSite(join(folder, 'from'))
  await finish({ from: join(folder, 'from'), to: join(folder, 'to'), tools: ['/tool/'] })
  served = await serve({ root: join(folder, 'to'), port: 0, tools: ['/tool/'] })
})

test.afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Open a page and collect what the browser complains of: the console, errors, and violations of the policy. */
async function open(page: Page, path: string): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  await page.goto(new URL(path, served.url).href, { waitUntil: 'networkidle' })
  return complaints
}

test('a tool hydrates without inline script, and breaks no policy', async ({ page }) => {
  const complaints = await open(page, '/tool/')
  await page.getByRole('button', { name: 'count 3' }).click()
  await expect(page.getByRole('button', { name: 'count 4' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a tool loads further scripts of the build, and no others', async ({ page }) => {
  const complaints = await open(page, '/tool/')
  await page.getByRole('button', { name: 'load' }).click()
  await expect(page.getByRole('button', { name: 'load loaded' })).toBeVisible()
  expect(complaints).toEqual([])
  const assign = (src: string) =>
    page.evaluate((address) => {
      document.createElement('script').src = address
    }, src)
  await expect(assign('/raw/evil.html')).rejects.toThrow(/TrustedScriptURL/)
  await expect(assign('https://else.example/_next/static/a.js')).rejects.toThrow(/TrustedScriptURL/)
})

test('a reading page asks for nothing but itself, and has its style', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const complaints = await open(page, '/')
  expect(complaints).toEqual([])
  await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(1, 2, 3)')
  const paths = asked.filter((url) => url.startsWith(served.url)).map((url) => new URL(url).pathname)
  expect(paths.toSorted()).toEqual(['/', '/speculation-rules.json'])
  expect(asked.filter((url) => !url.startsWith(served.url) && url !== 'data:,')).toEqual([])
})

test('the next page is fetched when a reader is about to open it', async ({ page }) => {
  await open(page, '/')
  const ahead = page.waitForRequest(
    (request) => request.url().endsWith('/tool/') && request.headers()['sec-purpose']?.startsWith('prefetch') === true,
  )
  await page.getByRole('link', { name: 'Tool' }).hover()
  await ahead
})

test('an original does not run', async ({ page }) => {
  await open(page, '/raw/evil.html')
  await expect(page.locator('pre')).toHaveText('<title>evil</title><script>document.title = "ran"</script>')
})
