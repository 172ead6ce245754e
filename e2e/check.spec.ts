import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const field = (page: Page) => page.getByRole('textbox', { name: 'Configuration' }).first()
const finding = (page: Page, rule: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByText(rule, { exact: true }) })
    .last()
const check = (page: Page) => page.getByRole('button', { name: 'Check', exact: true }).click()

/** The page, with everything that the browser complains of and that was requested. */
async function open(page: Page, fragment = '') {
  const complaints: string[] = []
  const requested: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requested.push(request.url()))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  await page.goto(`/check/${fragment}`)
  return { complaints, requested }
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))

/** As real files are: 290 kB of comments, and what counts at the end. */
const LARGE = `[DEFAULT]\n${'# What this option does is told here at some length, as samples do.\n#option_of_a_sample = value\n\n'.repeat(3_000)}[vnc]\nserver_listen = 0.0.0.0\n[database]\nconnection = mysql://nova:hidden-word@192.0.2.1/nova\n`

test('290 kB are checked in a worker at 320 px; nothing leaves the browser, nothing stays in it', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { complaints, requested } = await open(page)
  expect(LARGE.length).toBeGreaterThan(285_000)
  await page.getByLabel('Choose files').setInputFiles({ name: 'nova.conf', mimeType: 'text/plain', buffer: Buffer.from(LARGE) })
  await expect(page.getByText('1 added.')).toBeVisible()
  await check(page)
  await expect(page.getByRole('heading', { level: 2, name: /to mend/ })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /^Checked: \d+ to mend/ })).toHaveCount(1)
  const line = LARGE.split('\n').indexOf('server_listen = 0.0.0.0') + 1
  await expect(finding(page, 'vnc-listener')).toContainText(`nova.conf:${line} server_listen = 0.0.0.0`)
  await expect(page.getByRole('main')).not.toContainText('hidden-word')
  expect(page.workers()).toHaveLength(1)
  expect(requested.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
  expect(requested.filter((url) => new URL(url).search !== '' || /0\.0\.0\.0|nova:/.test(url))).toEqual([])
  await expect(page).toHaveURL('/check/')
  expect(await stored(page)).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 })
  expect(complaints).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('by keyboard alone: paste, check, narrow, take the answers to the advisor', async ({ page }) => {
  await open(page)
  await field(page).focus()
  await page.keyboard.insertText('[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = lxc\n')
  const press = async (key: string, times = 1) => {
    for (let at = 0; at < times; at += 1) await page.keyboard.press(key)
  }
  await press('Tab', 4) // files, a further field, the release, Check
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  await expect(page.getByRole('main')).toContainText('This host runs LXC (pasted:2)')
  await press('Tab')
  await expect(page.getByLabel('State')).toBeFocused()
  await press('End')
  await expect(page.getByLabel('State')).toHaveValue('all')
  await page.getByRole('link', { name: 'Take these answers to the advisor' }).focus()
  await press('Enter')
  await expect(page).toHaveURL(/\/advisor\/#ISO:.*~current:lxc~at:review$/)
  await expect(page.getByRole('main')).toContainText('LXC')
})

test('of two files the later one wins, and their order can be changed', async ({ page }) => {
  await open(page)
  const buffer = (listen: string) => Buffer.from(`[vnc]\nserver_listen = ${listen}\n`)
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'nova.conf', mimeType: 'text/plain', buffer: buffer('0.0.0.0') },
    { name: 'nova-compute.conf', mimeType: 'text/plain', buffer: buffer('127.0.0.1') },
  ])
  await check(page)
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByLabel('State').selectOption('all')
  await expect(finding(page, 'vnc-listener')).toContainText('nova-compute.conf:2')
  await page.getByRole('button', { name: 'Read nova-compute.conf earlier' }).click()
  await check(page)
  await expect(finding(page, 'vnc-listener')).toContainText('nova.conf:2 server_listen = 0.0.0.0')
})

test('the advisor hands over what its verdict requires, and that comes first', async ({ page }) => {
  await open(page, '#verdict=KVM&must=vnc-listen&must=disable-ksm')
  await expect(page.getByText('The verdict KVM requires 2 controls')).toBeVisible()
  await page.getByRole('button', { name: 'Check an example' }).click()
  const musts = page.getByRole('region', { name: 'What the verdict requires' }).getByRole('listitem')
  await expect(musts.first()).toContainText('to mend')
  await expect(musts.last()).toContainText('not seen in these files')
})

for (const [words, name, start] of [
  ['JSON', 'check.json', /"command": "check"/],
  ['SARIF', 'check.sarif', /"version": "2\.1\.0"/],
  ['Markdown', 'check.md', /^# bulkhead check/],
  ['CSV', 'check.csv', /^rule,answer,severity/],
  ['OpenVEX', 'check.openvex.json', /"@context": "https:\/\/openvex\.dev\/ns\/v0\.2\.0"/],
] as const)
  test(`a result is kept as ${words}, without a secret`, async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Check an example' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: words, exact: true }).click()
    const file = await saved
    expect(file.suggestedFilename()).toBe(name)
    const text = (await (await file.createReadStream()).toArray()).join('')
    expect(text).toMatch(start)
    expect(text).toContain(words === 'OpenVEX' ? 'BH-2026-001' : 'vnc-listener')
    expect(text).not.toContain('example-password')
  })

test.describe('what is hostile', () => {
  for (const [what, text, says] of [
    ['what is no configuration', 'hello\u001b[31m world', 'it is no configuration that is known here'],
    ['XML with a document type', '<!DOCTYPE x [<!ENTITY a "b">]><domain type="kvm"/>', 'doctype'],
    ['deep nesting', `<domain>${'<a>'.repeat(50_000)}`, 'nested more than'],
  ] as const)
    test(`${what} is refused with its reason`, async ({ page }) => {
      const { complaints } = await open(page)
      await field(page).fill(text)
      await check(page)
      await expect(page.getByRole('alert')).toContainText(says)
      expect(complaints).toEqual([])
    })

  test('markup is shown as text, and names of options are not trusted', async ({ page }) => {
    const { complaints } = await open(page)
    await field(page).fill('[vnc]\nserver_listen = 0.0.0.0<img src=x onerror=alert(1)>\n[<b>x</b>]\n__proto__ = 1\nconstructor = 2\n')
    await check(page)
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page.getByRole('main').locator('article img, article b')).toHaveCount(0)
    expect(complaints).toEqual([])
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`a result meets WCAG 2.2 AA in the ${colorScheme} scheme at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await open(page, '#must=vnc-listen')
      await page.getByRole('button', { name: 'Check an example' }).click()
      await expect(page.getByRole('article')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })

test('on paper there is the result, and no form', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Check an example' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(field(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Copy the fix for [vnc] server_listen' })).toBeHidden()
  await expect(finding(page, 'vnc-listener')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it does and names the command', async ({ page }) => {
    await page.goto('/check/')
    await expect(page.getByText('npm run -s bulkhead -- check /etc/nova/nova.conf')).toBeVisible()
    await expect(field(page)).toBeHidden()
  })
})
