import { expect, type Page, test } from '@playwright/test'

/** Press Tab until the focus is on a link of this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.test(text)) return
  }
  throw new Error(`Tab never reached ${name}`)
}

test('home, list, advisory: by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await tabTo(page, /^Advisories$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/advisories/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // the skip link
  await tabTo(page, /LXC as a/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/advisories\/bh-2026-001\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
