import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const field = (page: Page) => page.getByRole('textbox', { name: 'Groups of hosts' })
const rows = (page: Page) => page.getByRole('region', { name: 'Groups', exact: true }).getByRole('row')
const judge = (page: Page) => page.getByRole('button', { name: 'Judge', exact: true }).click()
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** The page, with everything that the browser complains of and that was requested. */
async function open(page: Page) {
  const complaints: string[] = []
  const requested: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requested.push(request.url()))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  await page.goto('/fleet/')
  return { complaints, requested }
}

test('5,000 groups are judged in a worker at 320 px; nothing leaves the browser, nothing stays in it', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { complaints, requested } = await open(page)
  const tenancy = ['single', 'trusted', 'partners', 'public']
  const lines = Array.from(
    { length: 5_000 },
    (_, at) => `secret-${at},${at % 50 === 0 ? 'lxc' : 'kvm'},${tenancy[at % 4]},arbitrary,2025.1`,
  )
  const text = ['name,current,tenancy,code,release', ...lines].join('\n')
  await page.getByLabel('Or a file').setInputFiles(file('groups.csv', text))
  await expect(page.getByText('groups.csv is ready')).toBeVisible()
  await judge(page)
  await expect(page.getByRole('heading', { level: 2, name: '5,000 groups' })).toBeFocused()
  await expect(page.getByRole('img', { name: /^Groups by risk\. critical: \d+/ })).toBeVisible()
  await expect(rows(page)).toHaveCount(101)
  await expect(rows(page).nth(1)).toContainText('LXC')
  await page.getByRole('button', { name: /^Show 100 more of/ }).click()
  await expect(rows(page)).toHaveCount(201)
  expect(page.workers()).toHaveLength(1)
  expect(requested.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
  expect(requested.filter((url) => /secret-/.test(url))).toEqual([])
  await expect(page).toHaveURL('/fleet/')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('by keyboard alone: paste, judge, narrow, open a decision', async ({ page }) => {
  await open(page)
  await field(page).focus()
  await page.keyboard.insertText('name,current,tenancy,code,release\na,lxc,public,arbitrary,2025.1\nb,kvm,single,reviewed,2025.1\n')
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab') // the list as a file, an earlier result, Judge
  await expect(page.getByRole('button', { name: 'Judge', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: '2 groups' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Risk', { exact: true })).toBeFocused()
  await page.getByLabel('Risk', { exact: true }).selectOption('critical')
  await expect(rows(page)).toHaveCount(2)
  await rows(page).last().getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/advisor\/#ISO:/)
})

test('bad rows are told with their lines, and the others are judged', async ({ page }) => {
  const { complaints } = await open(page)
  await field(page).fill('name,tenancy,current\nok,public,kvm\nbad,publik,kvm\nok,,\n<img src=x onerror=alert(1)>,single,docker\n')
  await judge(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('pasted:3: unknown-word: there is no option of tenancy "publik"')
  await expect(alert).toContainText('pasted:4: double-name')
  await expect(alert).toContainText('pasted:5: unknown-word: there is no candidate "docker"')
  await expect(rows(page)).toHaveCount(2)
  expect(complaints).toEqual([])
})

for (const [what, text, says] of [
  ['broken JSON', '[{"name": ', 'json'],
  ['deep nesting', '['.repeat(100_000), 'nesting-too-deep'],
  ['a quotation without an end', 'name\n"a', 'a quotation mark is never closed'],
] as const)
  test(`${what} is refused with its reason`, async ({ page }) => {
    const { complaints } = await open(page)
    await field(page).fill(text)
    await judge(page)
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(page.getByRole('heading', { level: 2, name: 'No group could be read' })).toBeFocused()
    expect(complaints).toEqual([])
  })

test('a result is kept, and a later one is compared with it', async ({ page }) => {
  await open(page)
  await field(page).fill('name,current,tenancy,code\na,lxc,public,arbitrary\nb,kvm,,\n')
  await judge(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'JSON, to compare with later' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('fleet.json')
  const json = (await (await download.createReadStream()).toArray()).join('')
  await page.getByLabel('An earlier result to compare with').setInputFiles(file('fleet.json', json))
  await expect(page.getByText('fleet.json is ready')).toBeVisible()
  await field(page).fill('name,current,tenancy,code\na,kvm,public,arbitrary\nc,kvm,,\n')
  await judge(page)
  const changes = page.getByRole('region', { name: 'Since the earlier result' })
  await expect(changes).toContainText('runs: kvm, was lxc')
  await expect(changes).toContainText('new: c')
  await expect(changes).toContainText('gone: b')
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`a fleet meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await open(page)
      await page.getByRole('button', { name: 'Judge an example' }).click()
      await expect(rows(page).first()).toBeVisible()
      await page.getByText('The columns and their words').click()
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })

test('on paper there is the result, and no form', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Judge an example' }).click()
  await expect(rows(page).first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(field(page)).toBeHidden()
  await expect(rows(page).first()).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page names the command and its columns', async ({ page }) => {
    await page.goto('/fleet/')
    await expect(page.getByText('npm run -s bulkhead -- fleet groups.csv')).toBeVisible()
    await expect(field(page)).toBeHidden()
    await page.getByText('The columns and their words').click()
    await expect(page.getByText('partners|public')).toBeVisible()
  })
})
