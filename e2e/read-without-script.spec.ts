import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('an advisory can be read with JavaScript switched off, what to do first', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LXC')
  const sections = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(sections.first()).toHaveText('Recommended actions')
  await expect(sections).toContainText([
    'Recommended actions',
    'What to do on your release',
    'Summary',
    'Affected',
    'Discussion',
    'Then and now',
    'References',
  ])
  await expect(page.getByRole('article').locator('pre').first()).toBeVisible()
})

test('a citation leads to its source on the same page', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  const citation = page.getByRole('article').locator('a[href^="#ref-"]').first()
  const target = (await citation.getAttribute('href')) ?? ''
  await citation.click()
  await expect(page.locator(target)).toBeInViewport()
  await expect(page.locator(target).getByRole('link').first()).toHaveAttribute('href', /^https:\/\//)
})

test('the original text is one click away, with its checksum', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  await page.getByText('The original text').click()
  await expect(page.locator('details pre')).toContainText('id: BH-2026-001')
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
})

test('an operator finds what to do on a release from the head of the page, with the condition and the setting', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  await page.getByRole('article').getByRole('link', { name: 'What to do on your release' }).first().click()
  await expect(page).toHaveURL(/#your-release$/)
  const section = page.getByRole('region', { name: 'What to do on your release' })
  await expect(section.getByText('Affected only where')).toBeVisible()
  await expect(section.getByText('[libvirt] virt_type = lxc')).toBeVisible()
  const row = section.getByRole('row', { name: /Yoga/ })
  await expect(row).toContainText('Affected')
  await row.getByRole('link', { name: 'Yoga' }).click()
  await expect(page).toHaveURL('/releases/yoga/#affected')
})

test('the table of releases is stacked where it does not fit, and says then what each part is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/advisories/bh-2026-001/#your-release')
  const cell = page.getByRole('region', { name: 'What to do on your release' }).locator('td').first()
  expect(await cell.evaluate((td) => [getComputedStyle(td).display, getComputedStyle(td, '::before').content])).toEqual([
    'grid',
    '"Answer"',
  ])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('a block of settings says which file it is of', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  await expect(page.getByRole('article').locator('figcaption').filter({ hasText: 'nova.conf' }).first()).toBeVisible()
})

test('an advisory leads to what has changed in it, marked and in words', async ({ page }) => {
  await page.goto('/advisories/bh-2026-005/')
  await page
    .getByRole('article')
    .getByRole('link', { name: /^\d+ revisions$/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Revisions of BH-2026-005')
  await expect(page.getByRole('heading', { level: 2 }).last()).toHaveText('Revision 1, 24 November 2026')
  const change = page.getByRole('blockquote').first()
  await expect(change.locator('del').first()).toContainText('[removed: 2026-11-24]')
  await expect(change.locator('ins').first()).toContainText('[added: ')
  await page.emulateMedia({ media: 'print' })
  await expect(change.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
  await expect(change.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
})
