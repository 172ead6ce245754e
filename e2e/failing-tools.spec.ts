import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { SEARCH_INDEX_PATH } from '@/lib/library/search/search-entry'
import { at, complaintsOf, ends } from './advisor-site'

const main = (page: Page) => page.getByRole('main')

test('a link with 200,000 parts is told to be too long, and the advisor works', async ({ page }) => {
  const complaints = await complaintsOf(page)
  await page.goto('/advisor/')
  for (const part of ['/x:y', '~current:x', '/\u202ex:y']) {
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `#ISO:${part.repeat(200_000)}`,
    )
    await expect(main(page).getByText('Too long.')).toBeVisible()
    expect((await main(page).textContent())?.length).toBeLessThan(10_000)
  }
  await main(page).getByRole('link', { name: 'Start anew' }).click()
  await expect(page).toHaveURL(/\/advisor\/$/)
  await expect(main(page).getByText('Too long.')).toHaveCount(0)
  await expect(main(page).getByRole('link', { name: 'Start', exact: true })).toBeVisible()
  expect(complaints).toEqual([])
})

test('what turns the text around is told from a link as its number', async ({ page }) => {
  await page.goto(`${at(ends.recommended ?? {})}/ZZZ:\u202eA`)
  await expect(page.getByText('ZZZ:\\u202eA', { exact: true })).toBeVisible()
})

/** Each stops a tool in the middle of its work: a published file with a part missing. */
const FAILURES = [
  ['the advisor', '**/api/v1/policy/isolation/2025.1.0.json', { compiled: { nodes: [], questions: [] }, texts: { questions: [] } }],
  ['the search', `**${SEARCH_INDEX_PATH}`, { sources: [], entries: [{ id: 'x', title: 'kvm', names: [] }] }],
] as const

for (const [name, path, json] of FAILURES)
  test(`${name} says that it failed, and leads back`, async ({ page }) => {
    await page.route(path, (route) => route.fulfill({ json }))
    const [start, address] =
      name === 'the advisor' ? ['/advisor/', '/advisor/#ISO:2025.1.0-00000000/REL:A'] : ['/search/', '/search/?q=kvm']
    await page.goto(address)
    await expect(main(page).getByRole('heading', { level: 1, name: `Something went wrong in ${name}` })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('main').analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.unroute(path)
    await main(page).getByRole('link', { name: 'Start anew' }).click()
    await expect(page).toHaveURL(new RegExp(`${start}$`))
    await expect(main(page).getByText('Something went wrong')).toHaveCount(0)
  })
