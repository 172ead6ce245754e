import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('an operator finds what concerns a series, and the reason, without script', async ({ page }) => {
  await page.goto('/releases/')
  await page.getByRole('link', { name: '2024.1 Caracal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenStack 2024.1 Caracal')
  await expect(page.getByText(/^\d+ known flaws affect this series: \d+ high/)).toBeVisible()
  const affected = page.getByRole('region', { name: 'What needs action', exact: true })
  await expect(affected.getByRole('link', { name: /Nova drivers that are gone or going/ })).toBeVisible()
  await expect(affected.getByText('Every version of the series, from 29.0.0 on, is in the stated range.').first()).toBeVisible()
})

test('what cannot be told is never listed as not affected', async ({ page }) => {
  await page.goto('/releases/havana/')
  const open = page.getByRole('region', { name: /^Cannot be told/ })
  const safe = page.getByRole('region', { name: /^Not affected/ })
  const titles = (list: typeof open) => list.locator('a[href^="/advisories/"]:not([href*="#"])').allTextContents()
  const safeTitles = await titles(safe)
  expect((await titles(open)).filter((title) => safeTitles.includes(title))).toEqual([])
})

test('what affects a series comes worst first, and links lead to a severity, to a flaw and to the part on a product', async ({ page }) => {
  await page.goto('/releases/2026.1/')
  const affected = page.getByRole('region', { name: 'What needs action', exact: true })
  const order = ['Critical', 'High', 'Not rated', 'Medium', 'Low', 'No impact']
  const found = (await affected.getByRole('heading', { level: 3 }).allTextContents()).map((title) => order.indexOf(title))
  expect(found.length).toBeGreaterThan(1)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  await page
    .getByRole('navigation', { name: 'By severity' })
    .getByRole('link', { name: /^Medium/ })
    .click()
  await expect(page).toHaveURL('/releases/2026.1/#severity-medium')
  const row = affected.getByRole('row', { name: /^nova/ })
  await row.getByRole('link', { name: 'BH-2026-001' }).click()
  await expect(affected.locator('li:target')).toContainText('LXC as a Nova virtualisation driver')
  await row.getByRole('link', { name: 'nova' }).click()
  await expect(page).toHaveURL('/products/nova/#2026.1')
  await expect(page.getByRole('heading', { name: /^2026\.1 Gazpacho/, level: 3 })).toBeInViewport()
})

test('what needs no action is folded away, and opens by keyboard', async ({ page }) => {
  await page.goto('/releases/havana/')
  const safe = page.getByRole('region', { name: /^Not affected/ })
  await expect(safe.getByRole('listitem').first()).toBeHidden()
  await safe.getByText(/^Show/).press('Enter')
  await expect(safe.getByRole('listitem').first()).toBeVisible()
})

test('on paper nothing is folded away', async ({ page }) => {
  await page.goto('/releases/havana/')
  await page.emulateMedia({ media: 'print' })
  await expect(
    page
      .getByRole('region', { name: /^Not affected/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
})

test('an upgrade says what is new, what stays and what is mended, product by product', async ({ page }) => {
  await page.goto('/releases/2026.1/')
  await page.getByRole('navigation', { name: 'What an upgrade changes' }).getByRole('link', { name: 'from 2024.1 Caracal' }).click()
  await expect(page).toHaveURL('/releases/2024.1/to/2026.1/')
  await expect(page.getByText(/flaws? (?:is|are) new, \d+ stay, and \d+ (?:is|are) mended\./)).toBeVisible()
  await page.getByRole('row', { name: /^nova/ }).getByRole('link', { name: 'nova' }).click()
  const nova = page.getByRole('region', { name: 'nova', exact: true })
  const mended = nova.getByRole('listitem').filter({ hasText: 'BH-2026-008' })
  await expect(mended).toContainText('2024.1 Caracal: affected')
  await expect(mended).toContainText('2026.1 Gazpacho: not affected')
  await expect(nova.getByRole('listitem').filter({ hasText: 'BH-2026-001' })).toContainText(
    'Affected only where compute hosts run LXC guests',
  )
})

test('an upgrade says where the series that is left has the fix as well', async ({ page }) => {
  await page.goto('/releases/2025.1/to/2026.1/')
  const nova = page.getByRole('region', { name: 'nova', exact: true })
  await expect(nova.getByRole('listitem').filter({ hasText: 'BH-2026-008' })).toContainText(
    'You need not upgrade for it: 2025.1 Epoxy has the fix in nova 31.3.0.',
  )
})

for (const path of ['/releases/2026.1/', '/releases/2024.1/to/2026.1/', '/products/nova/']) {
  test(`${path} fits a narrow phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

test('the table of a product keeps its names and series in view, and scrolls by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/products/nova/')
  const table = page.getByRole('region', { name: 'Flaws of nova by series' })
  const first = table.getByRole('rowheader').first()
  const before = await first.boundingBox()
  await table.focus()
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((scrolled) => scrolled.scrollLeft)).toBeGreaterThan(50)
  expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0)
})

test('a product page leads to its series and its advisories', async ({ page }) => {
  await page.goto('/products/')
  await page.getByRole('link', { name: /^nova \(/ }).click()
  await expect(page.getByRole('heading', { name: 'Versions by series' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Havana/ })).toContainText('2013.2')
  await expect(
    page.getByRole('region', { name: '2026.1 Gazpacho' }).getByRole('link', { name: /Nova drivers that are gone/ }),
  ).toBeVisible()
})

test('a facet leads to the others', async ({ page }) => {
  await page.goto('/advisories/severity/high/')
  await expect(page.getByRole('link', { name: /^high/ })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('list', { name: 'By year' }).getByRole('link', { name: /^2026/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Advisories from 2026')
})

test('every way to part the advisories is on their list: release and product too', async ({ page }) => {
  await page.goto('/advisories/')
  await page.getByRole('list', { name: 'By product' }).getByRole('link', { name: /^nova/ }).click()
  await expect(page).toHaveURL('/products/nova/')
  await page.goBack()
  await page.getByRole('list', { name: 'By release' }).getByRole('link', { name: 'Zed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenStack Zed')
})

test('an advisory says which releases it concerns, and the page of the release says why', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  const row = page.getByRole('region', { name: 'What to do on your release' }).getByRole('row', { name: /Zed/ })
  await expect(row).toContainText('Affected')
  await row.getByRole('link', { name: 'Zed' }).click()
  await expect(page).toHaveURL('/releases/zed/#affected')
  const affected = page.getByRole('region', { name: 'What needs action', exact: true })
  await expect(affected.getByRole('listitem').filter({ hasText: 'BH-2026-001' }).first()).toContainText('Every version of the series')
})

test('the name of an advisory leads to its page', async ({ page }) => {
  await page.goto('/BH-2026-001/')
  await expect(page).toHaveURL('/advisories/bh-2026-001/')
})

test('the sources say what was read and what was left out', async ({ page }) => {
  await page.goto('/conformance/')
  await expect(page.getByRole('heading', { name: 'Bulkhead advisories' })).toBeVisible()
  await expect(page.getByText('an error here stops the build')).toBeVisible()
})

test('a condition stands beside the answer, on the page of a series and of a product', async ({ page }) => {
  for (const path of ['/releases/zed/', '/products/nova/']) {
    await page.goto(path)
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^LXC as a Nova/ }) })
    await expect(entry.first()).toContainText(/Affected (?:only )?where .*\[libvirt\] virt_type = lxc/)
  }
})

test('a plan whose day has come is told as a plan that nobody has looked into since', async ({ page, request }) => {
  const series: { url: string; statusBasis: string; wasDue: string | null }[] = await (await request.get('/api/v1/releases.json')).json()
  for (const { url, statusBasis, wasDue } of series.filter((each) => each.statusBasis === 'by-plan' || each.wasDue !== null)) {
    await page.goto(url)
    const main = page.getByRole('main')
    expect([statusBasis, await main.getByText(/according to the plan read on .*; not checked since\./).count()]).toEqual(['by-plan', 1])
    if (wasDue !== null) await expect(main.getByText(/^Was due on /)).toBeVisible()
    await expect(main.getByText(/Planned for|Released on .* 2026; in development/)).toHaveCount(0)
  }
})
