import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const answer = (page: Page) => page.getByRole('region').filter({ has: page.locator('#answers') })
const rows = (page: Page) => answer(page).getByRole('listitem')
const paste = (page: Page, text: string) => page.getByRole('textbox', { name: 'Packages' }).fill(text)
const ask = (page: Page) => page.getByRole('button', { name: 'Find out' }).click()

/** The page, with everything that the browser complains of and that was requested. */
async function open(page: Page, fragment = '') {
  const complaints: string[] = []
  const requested: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requested.push(request.url()))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  await page.goto(`/affected/${fragment}`)
  return { complaints, requested }
}

async function forPackages(page: Page) {
  const opened = await open(page)
  await page.getByRole('radio', { name: 'A list of packages, or an SBOM' }).check()
  return opened
}

const FREEZE = 'nova==29.0.1\nrequests==2.31.0\n'

test('a pasted pip freeze is answered in a worker, worst first, and nothing leaves the browser', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 375, height: 800 })
  const { complaints, requested } = await forPackages(page)
  await paste(page, FREEZE)
  await ask(page)
  await expect(page.getByRole('heading', { name: 'The pasted packages' })).toBeFocused()
  await expect(answer(page)).toContainText('2 packages read.')
  await expect(rows(page).first()).toContainText('High')
  await expect(rows(page).first()).toContainText('nova 29.0.1')
  expect(page.workers()).toHaveLength(1)
  expect(requested.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
  expect(requested.filter((url) => /nova|29\.0\.1|requests/.test(url))).toEqual([])
  await expect(page).toHaveURL('/affected/') // a list goes into no address by itself
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
})

test('an SBOM is answered by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 })
  await open(page)
  const press = (key: string) => page.keyboard.press(key)
  await page.getByRole('radio', { name: 'An OpenStack series' }).focus()
  await press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'A list of packages, or an SBOM' })).toBeChecked()
  await press('Tab')
  await expect(page.getByRole('textbox', { name: 'Packages' })).toBeFocused()
  const components = [{ name: 'nova', version: '29.0.1', purl: 'pkg:pypi/nova@29.0.1' }]
  await page.keyboard.insertText(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components }))
  await press('Tab')
  await press('Tab')
  await expect(page.getByRole('button', { name: 'Find out' })).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'The pasted packages' })).toBeFocused()
  await expect(rows(page).first()).toContainText('nova 29.0.1')
  await press('Tab')
  await expect(page.getByLabel('Answer')).toBeFocused()
})

test('a chosen file is read, and a decorated version says what was taken off', async ({ page }) => {
  await forPackages(page)
  const buffer = Buffer.from('ii  nova-api  2:29.0.1-0ubuntu1  all  OpenStack Compute\n')
  await page.getByLabel('Or a file').setInputFiles({ name: 'dpkg.txt', mimeType: 'text/plain', buffer })
  await expect(page.getByText('dpkg.txt is ready')).toBeVisible()
  await ask(page)
  await expect(page.getByRole('heading', { name: 'dpkg.txt' })).toBeVisible()
  await expect(rows(page).first()).toContainText('the epoch 2:')
  await expect(rows(page).first()).toContainText('your distribution may have mended it')
  await expect(
    answer(page)
      .getByRole('link', { name: /ubuntu\.com\/security/ })
      .first(),
  ).toBeVisible()
})

test('a series is asked by a link; an upgrade says what it mends; narrowing counts', async ({ page }) => {
  await open(page, '#series=2026.1&product=nova')
  await expect(page.getByRole('heading', { name: '2026.1 Gazpacho' })).toBeVisible()
  const all = await rows(page).count()
  await page.getByLabel('Severity').selectOption('medium')
  await expect(answer(page).getByRole('status').first()).toHaveText(/^\d+ answers?$/)
  expect(await rows(page).count()).toBeLessThan(all)
  await page.getByRole('radio', { name: 'An upgrade between two series' }).check()
  await page.getByLabel('From').selectOption('Zed')
  await page.getByLabel('To').selectOption('2026.1 Gazpacho')
  await ask(page)
  await expect(page).toHaveURL(/#from=Zed&to=2026\.1\+Gazpacho&product=nova$/)
  await page.getByLabel('Answer').selectOption('mended')
  await expect(rows(page).filter({ hasText: 'BH-2026-008' })).toHaveCount(1)
  await page.goBack()
  await expect(page.getByRole('heading', { name: '2026.1 Gazpacho', exact: true })).toBeVisible()
})

test('answers are kept as CSV and JSON, the question as a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await forPackages(page)
  await paste(page, 'nova==29.0.1')
  await ask(page)
  for (const [button, name, start] of [
    ['Save as CSV', 'affected.csv', /^rule,answer,severity/],
    ['Save as JSON', 'affected.json', /^\{\n "schema": "\/api\/v1\/schemas\/affected-1\.json"/],
  ] as const) {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe(name)
    const text = (await (await file.createReadStream()).toArray()).join('')
    expect(text).toMatch(start)
  }
  await page.getByRole('button', { name: 'Copy a link that holds the packages' }).click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('/search/')
  await page.goto(link)
  await expect(rows(page).first()).toContainText('nova 29.0.1')
})

test.describe('what is hostile', () => {
  for (const [what, text, says] of [
    ['nothing that is a package', 'hello\u001b[31m world', 'no line names a package'],
    ['JSON that is no SBOM', '{"__proto__": {"bomFormat": "CycloneDX"}}', 'it has neither bomFormat'],
    ['broken JSON', '{"a": \n<script>', 'it is not JSON'],
    ['deep nesting', `{"a":${'['.repeat(100_000)}`, 'it is not JSON'],
  ] as const)
    test(`${what} is refused with its reason`, async ({ page }) => {
      const { complaints } = await forPackages(page)
      await paste(page, text)
      await ask(page)
      await expect(page.getByRole('alert')).toContainText(says)
      expect(complaints).toEqual([])
    })

  test('markup and control characters are shown as text', async ({ page }) => {
    const { complaints } = await forPackages(page)
    const components = [{ name: 'nova', version: '29.0.1\u202e<img src=x onerror=alert(1)>' }]
    await paste(page, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components }))
    await ask(page)
    await expect(rows(page).first()).toContainText('\\u202e<img src=x')
    await expect(page.getByRole('main').locator('img')).toHaveCount(0)
    expect(complaints).toEqual([])
  })

  test('a link may name anything', async ({ page }) => {
    const { complaints } = await open(page, `#series=${'x'.repeat(5_000)}&product=__proto__&packages=%u0000%E0%A4%A`)
    await expect(page.getByRole('radio', { name: 'A list of packages, or an SBOM' })).toBeChecked()
    await expect(page.getByRole('alert')).toContainText('no line names a package')
    expect(complaints).toEqual([])
  })
})

test('5,000 packages are read, and the form goes on', async ({ page }) => {
  await forPackages(page)
  const lines = Array.from({ length: 5_000 }, (_, at) =>
    at % 100 === 0 ? `nova==${20 + ((at / 100) % 12)}.0.${at % 3}` : `package-${at}==1.${at}`,
  )
  // As a file: a program that types so many lines is not what a reader does.
  await page.getByLabel('Or a file').setInputFiles({ name: 'all.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) })
  await expect(page.getByText('all.txt is ready')).toBeVisible()
  await ask(page)
  await expect(answer(page)).toContainText('5,000 packages read.')
  await page.getByRole('radio', { name: 'An OpenStack series' }).check()
  await expect(page.getByRole('combobox', { name: 'Series' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`answers meet WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await open(page, '#from=zed&to=2026.1&product=nova')
      await expect(rows(page).first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says where the answers are', async ({ page }) => {
    await page.goto('/affected/')
    await expect(page.getByText('npm run -s bulkhead -- affected --packages packages.txt')).toBeVisible()
    await page.getByRole('link', { name: '2026.1 Gazpacho' }).click()
    await expect(page).toHaveURL(/\/releases\/2026\.1/)
  })
})
