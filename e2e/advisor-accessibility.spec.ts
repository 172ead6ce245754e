import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { at, ends, open } from './advisor-site'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const some = ends.recommended ?? {}
const current = `~current:${open.candidates.at(-1)}`
const [first] = open.questions

const STATES: readonly (readonly [name: string, address: string, button?: string])[] = [
  ['start', '/advisor/'],
  ['question', at({}, first?.code)],
  ['error', at({}, first?.code), 'Continue'],
  ['narrowing', at(Object.fromEntries(Object.entries(some).slice(0, 2)), open.questions.at(-1)?.code)],
  ['settled', at(some, 'settled')],
  ['review', at(some, 'review')],
  ['expert', at(some, 'expert')],
  ['result', `${at(some)}${current}`],
  ['not settled', at(Object.fromEntries(open.questions.map(({ id }) => [id, '?' as const])))],
  ['not understood', `${at(some)}/ZZZ:A`],
  ...(ends.nothing ? [['nothing acceptable', `${at(ends.nothing)}${current}`] as const] : []),
  ...(ends.tie ? [['tie', at(ends.tie)] as const] : []),
]

for (const [name, address, button] of STATES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`${name} meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(address)
        if (button !== undefined) await page.getByRole('button', { name: button }).click()
        if (name === 'start') await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
        else await expect(page).toHaveTitle(/ · Advisor · /)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        const { violations } = await new AxeBuilder({ page }).include('main').withTags(WCAG).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
  }
}
