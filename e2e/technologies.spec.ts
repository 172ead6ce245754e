import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PAGES = ['/technologies/', '/technologies/lxc/', '/technologies/xen/', '/controls/', '/controls/outside/', '/timeline/']

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false })

  test('an architect compares the five, and follows an answer to its source', async ({ page }) => {
    await page.goto('/technologies/')
    const five = page.getByRole('table').first()
    await expect(five.getByRole('columnheader')).toHaveText(['Criterion', 'KVM', 'Xen', 'VMware', 'Hyper-V', 'LXC'])
    const kernel = five.getByRole('row', { name: /^Shares the host kernel/ })
    await expect(kernel.getByRole('cell').last()).toContainText('Yes')
    await kernel.getByRole('cell').last().getByRole('link').first().click()
    await expect(page.locator(':target')).toBeInViewport()
    await expect(page.locator(':target').getByRole('link')).toHaveAttribute('href', /^https:\/\//)
  })

  test('the kinds of Xen and of LXC stand side by side, and lead to their pages', async ({ page }) => {
    await page.goto('/technologies/')
    await page.getByRole('link', { name: 'Xen and LXC by kind' }).click()
    const kinds = page.getByRole('region', { name: 'Xen and LXC by kind' })
    await expect(kinds.getByRole('row', { name: /^Security process/ }).getByRole('cell')).toContainText([
      'Xen Security Advisories',
      'Xen Security Advisories',
      'without an id map, root of a container is in effect root of the host',
      'meant to keep guest from host, not guest from guest',
    ])
    await kinds.getByRole('link', { name: 'LXC unprivileged', exact: true }).click()
    await expect(page.getByRole('heading', { name: /^LXC with user namespaces/ })).toBeInViewport()
  })

  test('a page says when the advisor recommends a technology, and when it does not', async ({ page }) => {
    await page.goto('/technologies/lxc/')
    const advised = page.getByRole('region', { name: 'When the advisor recommends it, and when not' })
    await expect(advised).toContainText('Wherever LXC is acceptable, this holds')
    await expect(advised).toContainText('With all other answers the advisor excludes LXC')
    await page.goto('/technologies/firecracker/')
    await expect(advised).toContainText('Wherever MicroVM is acceptable, this holds')
  })

  test('what is not confirmed says so in words', async ({ page }) => {
    await page.goto('/technologies/')
    const row = page
      .getByRole('table')
      .first()
      .getByRole('row', { name: /^Kind of boundary/ })
    await expect(row.getByRole('cell').nth(2)).toContainText('second-hand')
  })

  test('the plot of drivers says in words what it draws, and so does its table', async ({ page }) => {
    await page.goto('/technologies/')
    const strip = page.getByRole('img', { name: /^libvirt with LXC: / })
    await expect(strip).toHaveAccessibleName(/available from Cactus \(2011\.2\) to Havana;.*deprecated since Victoria \(22\.0\.0\)/)
    await expect(page.getByRole('row', { name: /^libvirt with LXC/ })).toContainText('deprecated since Victoria (22.0.0)')
  })

  test('on a phone every cell of the comparison is as wide as the page', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 })
    await page.goto('/technologies/')
    const cell = page.getByRole('table').first().getByRole('cell').first()
    expect((await cell.boundingBox())?.width).toBeGreaterThan(300)
  })

  test('an operator finds a control of a technology, with its lines and its check', async ({ page }) => {
    await page.goto('/technologies/lxc/')
    await page.getByText('Ids of containers shifted').click()
    await expect(page.getByText('uid_maps = 0:100000:65536')).toBeVisible()
    await expect(page.getByText(/Two lines for each container that begin with 0 and the base of the map/)).toBeVisible()
  })

  test('the escapes of a technology stand under the words on what the list is', async ({ page }) => {
    await page.goto('/technologies/xen/')
    const escapes = page.getByRole('region', { name: 'Escapes and leaks' })
    await expect(escapes).toContainText('Fewer rows do not mean safer')
    await expect(escapes.getByRole('row', { name: /CVE-2012-0217/ })).toBeVisible()
  })
})

for (const path of PAGES)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      test(`${path} meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
        test.slow() // axe looks at every cell of long tables
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
