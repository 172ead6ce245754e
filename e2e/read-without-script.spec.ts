import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('an advisory can be read with JavaScript switched off, what to do first', async ({ page }) => {
  await page.goto('/advisories/bh-2026-001/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LXC')
  const sections = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(sections.first()).toHaveText('Recommended actions')
  await expect(sections).toContainText(['Recommended actions', 'Summary', 'Affected', 'Discussion', 'Then and now', 'References'])
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
