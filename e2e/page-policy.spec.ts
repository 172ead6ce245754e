import { expect, type Page, test } from '@playwright/test'

/** Open a page and collect what the browser complains of: the console, errors, and violations of the policy. */
async function open(page: Page, path: string): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  await page.goto(path, { waitUntil: 'networkidle' })
  return complaints
}

for (const path of ['/advisor/', '/affected/', '/check/', '/fleet/', '/search/']) {
  test(`${path} becomes alive, breaks no policy and has no inline script`, async ({ page }) => {
    const complaints = await open(page, path)
    const inline = page.locator('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])')
    await expect(inline).toHaveCount(0)
    const isAlive = await page
      .locator('[data-island] > *')
      .first()
      .evaluate((node) => Object.keys(node).some((key) => /^__react/.test(key)))
    expect(isAlive).toBe(true)
    expect(complaints).toEqual([])
  })

  test(`${path} may not be given script by an address in a string`, async ({ page }) => {
    await open(page, path)
    const assign = (src: string) =>
      page.evaluate((address) => {
        document.createElement('script').src = address
      }, src)
    await expect(assign('/raw/evil.html')).rejects.toThrow(/TrustedScriptURL/)
    await expect(assign('/assets/a.js')).rejects.toThrow(/TrustedScriptURL/)
  })
}

test('a tool has its styles in the page: nothing that paints it is fetched', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  await open(page, '/advisor/')
  expect(asked.filter((type) => type === 'stylesheet' || type === 'font')).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-wrap', 'balance')
})

test('a reading page asks for nothing but itself, and has its style', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const complaints = await open(page, '/advisories/')
  expect(complaints).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-wrap', 'balance')
  const paths = asked.filter((url) => url.startsWith(baseURL ?? '')).map((url) => new URL(url).pathname)
  expect(paths.toSorted()).toEqual(['/advisories/', '/favicon.svg', '/speculation-rules.json'])
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
})

test('the next page is fetched when a reader is about to open it', async ({ page }) => {
  await open(page, '/')
  const ahead = page.waitForRequest(
    (request) => request.url().endsWith('/releases/') && request.headers()['sec-purpose']?.startsWith('prefetch') === true,
  )
  await page.getByRole('link', { name: 'Which flaws affect an OpenStack release' }).hover()
  await ahead
})

test('an original is shown as text', async ({ page }) => {
  await open(page, '/raw/bulkhead/BH-2026-001.md')
  await expect(page.locator('pre')).toContainText('id: BH-2026-001')
})
