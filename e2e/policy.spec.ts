import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a rule leads to its evidence, and the evidence to its source', async ({ page }) => {
    await page.goto('/advisor/policy/')
    const rule = page.locator('[id^="rule-"]').filter({ hasText: 'Evidence:' }).first()
    const link = rule.locator('a[href^="#evidence-"]').first()
    const target = (await link.getAttribute('href')) ?? ''
    await link.click()
    await expect(page.locator(target)).toBeInViewport()
    await expect(page.locator(target).getByRole('link').first()).toHaveAttribute('href', /^https:\/\//)
  })

  test('an advisory and the questions that it bears on lead to each other', async ({ page }) => {
    await page.goto('/advisor/policy/')
    const advisory = page.locator('main a[href="/advisories/bh-2026-001/"]').first()
    await expect(advisory).toBeVisible()
    await advisory.click()
    await page.locator('a[href^="/advisor/policy/#question-"]').first().click()
    await expect(page.locator(':target')).toBeInViewport()
  })

  test('the proof page shows every property, and each plot again as a table', async ({ page }) => {
    await page.goto('/advisor/policy/proof/')
    expect(await page.locator('[id^="property-"]').count()).toBeGreaterThanOrEqual(15)
    const tables = page.getByRole('table', { name: 'The same as a table' })
    await expect(tables).toHaveCount(await page.getByRole('main').getByRole('img').count())
    await expect(page.getByRole('heading', { level: 2, name: 'Where LXC is acceptable' })).toBeVisible()
  })
})

test('the corpus has the digest that the page names', async ({ page, request }) => {
  await page.goto('/advisor/policy/proof/')
  const corpus = await (await request.get((await page.getByRole('link', { name: 'The corpus as JSON' }).getAttribute('href')) ?? '')).json()
  expect(corpus.entries).toHaveLength(10_000)
  expect(createHash('sha256').update(JSON.stringify(corpus.entries)).digest('hex')).toBe(corpus.digest)
  await expect(page.getByText(corpus.digest)).toBeVisible()
  await expect(page.getByText(corpus.policy.digest).first()).toBeVisible()
})

test('answers shown for a candidate lead to it in the advisor', async ({ page }) => {
  await page.goto('/advisor/policy/proof/')
  await page.getByRole('link', { name: 'Open answers that lead to LXC' }).click()
  await expect(page.getByRole('main')).toContainText('LXC')
  expect(page.url()).toContain('/advisor/#')
})

for (const path of ['/advisor/policy/', '/advisor/policy/proof/'])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    test.setTimeout(240_000) // thousands of elements, each held against every rule
    await page.goto(path)
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    expect((await new AxeBuilder({ page }).include('main').withTags(tags).analyze()).violations).toEqual([])
  })
