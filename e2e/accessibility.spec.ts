import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PAGES = [
  ...[
    '/',
    '/advisories/',
    '/advisories/bh-2026-001/',
    '/advisories/bh-2026-005/revisions/',
    '/advisories/severity/high/',
    '/no-such-page/',
  ],
  ...[
    '/releases/',
    '/releases/zed/',
    '/releases/2024.1/to/2026.1/',
    '/products/',
    '/products/nova/',
    '/conformance/',
    '/affected/',
    '/check/',
    '/fleet/',
    '/data/',
  ],
]

for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`${path} meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
  }
}
