import { expect, test } from '@playwright/test'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { at, clickThrough, complaintsOf, told } from './advisor-site'

const HOUSE: Answers = {
  guests: ['machines'],
  code: ['third-party'],
  'guest-root': ['tenants'],
  data: ['confidential'],
  'host-operator': ['trusted'],
  'memory-encryption': ['none'],
  neighbours: ['shared-cores'],
  arch: ['x86'],
  'cpu-virt': ['yes'],
  devices: ['none'],
  density: ['normal'],
  confinement: ['enforcing'],
  licence: ['any'],
  certificate: ['not-required'],
}

const PATHS: readonly Readonly<{ name: string; current: string | null; answers: Answers; verdict: RegExp; never: string }>[] = [
  {
    name: 'a public cloud on 2026.1',
    current: 'kvm',
    answers: { ...HOUSE, release: ['31+'], tenancy: ['public'], code: ['arbitrary'], 'guest-os': ['linux-own-kernel'] },
    verdict: /Use KVM/,
    never: 'LXC',
  },
  {
    name: 'LXC today for internal teams',
    current: 'lxc',
    answers: {
      ...HOUSE,
      ...{ release: ['31+'], tenancy: ['trusted'], code: ['internal'], 'guest-os': ['linux-host-kernel'], density: ['high'] },
      ...{ 'live-migration': ['not-required'], volumes: ['not-required'], 'id-mapping': ['not-mapped'], skills: ['containers'] },
    },
    verdict: /Use (KVM|QEMU)/,
    never: 'LXC',
  },
  {
    name: 'Xen on Ussuri',
    current: 'xen',
    answers: { ...HOUSE, release: ['le21'], tenancy: ['public'], 'guest-os': ['linux-own-kernel'], skills: ['xen'] },
    verdict: /^Upgrade Nova first/,
    never: 'LXC',
  },
  {
    name: 'a Hyper-V house',
    current: 'hyperv',
    answers: { ...HOUSE, release: ['not-nova'], tenancy: ['partners'], 'guest-os': ['windows-or-other'], skills: ['hyperv'] },
    verdict: /Use Hyper-V/,
    never: 'LXC',
  },
  {
    name: 'Kubernetes without OpenStack',
    current: null,
    answers: {
      ...HOUSE,
      ...{ release: ['not-nova'], guests: ['containers'], tenancy: ['partners'], 'guest-os': ['linux-host-kernel'] },
      ...{ 'live-migration': ['not-required'], volumes: ['not-required'], density: ['high'], skills: ['containers'] },
    },
    verdict: /Kata|microVM|virtual machine/,
    never: 'LXC',
  },
]

for (const width of [375, 1280])
  for (const { name, current, answers, verdict, never } of PATHS)
    test(`${name}, clicked at ${width} px`, async ({ page }) => {
      const complaints = await complaintsOf(page)
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/advisor/')
      if (current !== null) await page.getByLabel(/What isolates the guests today/).selectOption(current)
      const walked = await clickThrough(page, answers)
      expect(walked.unfocused).toEqual([])
      const found = told(walked.answers)
      expect(walked.heading).toBe(found.headline)
      expect(walked.heading).toMatch(verdict)
      expect(found.recommended).not.toContain(never.toLowerCase())
      if (current !== null) await expect(page.getByText(/^Today: /)).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Why not the others' })).toBeVisible()
      await expect(page.getByRole('table', { name: /meet what these answers demand/ })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(complaints).toEqual([])
    })

test('what runs today can be skipped, and given on the result', async ({ page }) => {
  await page.goto(at({ release: ['31+'], tenancy: ['public'], code: ['arbitrary'] }))
  await page.getByLabel('What isolates the guests today?').selectOption('lxc')
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await expect(page.getByText(/^Today: LXC/)).toBeVisible()
})

test('two who disagree see what makes the difference', async ({ page }) => {
  const ours: Answers = { ...HOUSE, release: ['31+'], tenancy: ['single'], 'guest-os': ['linux-host-kernel'] }
  await page.goto(at(ours))
  const theirs = at({ ...ours, tenancy: ['public'] }).replace('/advisor/', '')
  await page.getByLabel(/Paste their link/).fill(`https://bulkhead.example/advisor/${theirs}`)
  await page.getByRole('button', { name: 'Compare' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/disagree|same result/)
  await expect(page.getByRole('table')).toContainText('Who shares a host')
})

test('a situation to begin with fills the answers in, and each can be changed', async ({ page }) => {
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Public cloud', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await expect(page.getByRole('link', { name: /^Change: / }).first()).toBeVisible()
})
