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
  ['not understood', at(some, 'settled').replace('~at', '/ZZZ:A~at')],
  ['several answers', at({ ...some, tenancy: ['single', 'trusted'] }, 'TEN')],
  ['refinement', at(some, `${open.questions.find(({ id }) => !Object.hasOwn(some, id))?.code}.refine`)],
  ['another digest', at(some, 'settled').replace(/-[0-9a-f]{8}/, '-00000000')],
  ...(ends.nothing ? [['nothing acceptable', `${at(ends.nothing)}${current}`] as const] : []),
  ...(ends.tie ? [['tie', at(ends.tie)] as const] : []),
]

for (const [name, address, button] of STATES) {
  test(`${name} meets WCAG 2.2 AA in both schemes, at 320 px and 1280 px`, async ({ page }) => {
    test.slow(name === 'not settled', 'with nothing answered every control is there, and all of them are unfolded')
    await page.goto(address)
    if (button !== undefined) await page.getByRole('button', { name: button, exact: true }).click()
    if (name === 'start') await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
    else await expect(page).toHaveTitle(/ · Advisor · /)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    if (name !== 'start' && !address.includes('~at:')) await expect(page.getByRole('heading', { name: 'Save or share' })).toBeVisible()
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        const { violations } = await new AxeBuilder({ page }).include('main').withTags(WCAG).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        expect(found, `${colorScheme} at ${width} px`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
  })
}
