import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('an operator finds what concerns a series, and the reason, without script', async ({ page }) => {
  await page.goto('/releases/')
  await page.getByRole('link', { name: '2024.1 Caracal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OpenStack 2024.1 Caracal')
  const affected = page.getByRole('region', { name: 'Affected', exact: true })
  await expect(affected.getByRole('link', { name: /Nova drivers that are gone or going/ })).toBeVisible()
  await expect(affected.getByText('Every version of the series, from 29.0.0 on, is in the stated range.').first()).toBeVisible()
})

test('what cannot be told is never listed as not affected', async ({ page }) => {
  await page.goto('/releases/havana/')
  const open = page.getByRole('region', { name: 'Cannot be told' })
  const safe = page.getByRole('region', { name: 'Not affected' })
  const titles = (list: typeof open) => list.locator('a[href^="/advisories/"]:not([href*="#"])').allTextContents()
  const safeTitles = await titles(safe)
  expect((await titles(open)).filter((title) => safeTitles.includes(title))).toEqual([])
})

test('a product page leads to its series and its advisories', async ({ page }) => {
  await page.goto('/products/')
  await page.getByRole('link', { name: /^nova \(/ }).click()
  await expect(page.getByRole('heading', { name: 'By series' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Havana/ })).toContainText('2013.2')
  await expect(page.getByRole('link', { name: /Nova drivers that are gone or going/ })).toBeVisible()
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
  const affected = page.getByRole('region', { name: 'Affected', exact: true })
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
    await expect(entry.first()).toContainText(/Affected where .*\[libvirt\] virt_type = lxc/)
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
