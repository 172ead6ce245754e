import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Follow the answers at one place of the list until there is a result; returns the questions that were asked. */
async function walk(page: Page, choose: 'first' | 'last'): Promise<string[]> {
  const asked: string[] = []
  await page.goto('/advisor/tree/')
  while (!page.url().includes('/result-')) {
    asked.push((await page.title()).replace(/ ·.*/, ''))
    const answers = page.getByRole('main').locator('ul').first().getByRole('link')
    await (choose === 'first' ? answers.first() : answers.last()).click()
    await page.waitForLoadState()
    expect(asked.length).toBeLessThan(17)
  }
  return asked
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const choose of ['first', 'last'] as const)
    test(`always the ${choose} answer leads to a result, and no page comes twice`, async ({ page }) => {
      const asked = await walk(page, choose)
      expect(new Set(asked).size).toBe(asked.length)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/recommended|equally good|Nothing is acceptable/)
      await expect(page.getByRole('heading', { level: 2, name: 'Which answers lead here' })).toBeVisible()
    })

  test('the result for LXC says where, with which controls, and why not the others', async ({ page }) => {
    await page.goto('/advisor/tree/')
    await page.getByRole('link', { name: 'LXC', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('LXC is recommended')
    await expect(page.getByRole('table').first()).toContainText('Who shares a host?')
    await expect(page.getByText('Must', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Why not the others' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'The whole policy' })).toHaveAttribute('href', '/advisor/policy/')
  })

  test('a question stays out of indexes and says how to find the answer', async ({ page }) => {
    await page.goto('/advisor/tree/')
    await page.getByRole('main').locator('ul').first().getByRole('link').first().click()
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.getByRole('heading', { level: 2, name: 'I don’t know' })).toBeVisible()
    await expect(page.locator('script')).toHaveCount(0)
  })
})

for (const path of ['/advisor/tree/', '/advisor/tree/result-lxc/', '/advisor/tree/result-nothing/'])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
