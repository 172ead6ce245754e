import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const field = (page: Page) => page.getByLabel('Words, ids, products')
const results = (page: Page) => page.getByRole('main').getByRole('list').last().getByRole('listitem')

/** The page with its index. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/search/${query}`)
  await expect(page.locator('#search-facets')).toBeAttached()
}

test('results follow typing, forgive a slip, mark the words, and are announced', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await open(page)
  await field(page).pressSequentially('contaner')
  await expect(page.getByRole('link', { name: /LXC/ }).first()).toBeVisible()
  await expect(
    page
      .locator('mark')
      .filter({ hasText: /container/i })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(/^\d+ results? for contaner$/)
  expect(complaints).toEqual([])
})

test('an id leads to what bears it', async ({ page }) => {
  await open(page)
  await field(page).fill('bh-2026-001')
  await expect(results(page).first()).toContainText('BH-2026-001')
})

test('the query is in the fragment: reload and Back keep it, and no request carries it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page)
  await field(page).fill('kernel')
  await expect(page).toHaveURL('/search/#q=kernel')
  const first = await results(page).first().textContent()
  await page.reload()
  await expect(field(page)).toHaveValue('kernel')
  await expect(results(page).first()).toHaveText(first ?? '')
  await results(page).first().getByRole('link').click()
  await expect(page).not.toHaveURL(/\/search\//)
  await page.goBack()
  await expect(field(page)).toHaveValue('kernel')
  await page.goBack()
  await expect(field(page)).toHaveValue('')
  await page.goForward()
  await expect(field(page)).toHaveValue('kernel')
  expect(asked.filter((url) => url.includes('kernel') && url.includes('q='))).toEqual([])
})

test('a link with ?q= is understood', async ({ page }) => {
  await open(page, '?q=kernel')
  await expect(field(page)).toHaveValue('kernel')
  await expect(results(page).first().locator('mark').first()).toBeVisible()
})

test('facets narrow, count, and undo with Back', async ({ page }) => {
  await open(page)
  const heading = page.getByRole('main').getByRole('heading', { level: 2 })
  const choice = page.getByRole('group', { name: 'Product' }).getByRole('checkbox', { name: /^nova \(\d+\)$/ })
  const count = /\((\d+)\)/.exec((await choice.locator('xpath=..').textContent()) ?? '')?.[1]
  await choice.check()
  await expect(heading).toHaveText(`${count} results`)
  await expect(page).toHaveURL('/search/#product=nova')
  await page.getByRole('group', { name: 'Severity' }).getByRole('checkbox', { name: /^High/ }).check()
  await expect(page).toHaveURL('/search/#severity=high&product=nova')
  await page.goBack()
  await expect(heading).toHaveText(`${count} results`)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(heading).toHaveText(/^All \d+ advisories$/)
})

test('by keyboard alone: arrows go to the results and back, Enter opens', async ({ page }) => {
  await open(page)
  await field(page).focus()
  await page.keyboard.type('nova')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1).getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/\/search\//)
})

test('an index that cannot be fetched is said, and can be tried again', async ({ page }) => {
  await page.route('**/search/index.json', (route) => route.abort())
  await page.goto('/search/#q=kernel')
  await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible()
  await expect(page.getByRole('link', { name: /LXC/ }).first()).toBeVisible()
  await page.unroute('**/search/index.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('mark').first()).toBeVisible()
})

test('without script every advisory is a link, and nothing pretends to search', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) })
  const page = await context.newPage()
  const { advisories } = await (await page.request.get('/api/v1/advisories.json')).json()
  const all: string[] = advisories.map(({ url }: { url: string }) => url)
  await page.goto('/search/')
  const listed = await page.locator('main a[href^="/advisories/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(listed.toSorted()).toEqual(all.toSorted())
  await expect(field(page)).toBeHidden()
  await expect(page.getByText('Search needs JavaScript')).toBeVisible()
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`with results it meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await open(page, '#q=container')
      await expect(page.locator('mark').first()).toBeVisible()
      if (width === 320) await page.getByRole('button', { name: 'Narrow' }).click()
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
}
