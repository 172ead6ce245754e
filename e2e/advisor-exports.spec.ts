import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import * as z from 'zod'
import { decisionOf } from '@/lib/advisor/export/decision'
import { hardeningPack } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { at, complaintsOf, ends, policy, told } from './advisor-site'

const answers = ends.recommended ?? {}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await downloaded
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('the result is kept as a record, as JSON and as CSV, and no policy is broken', async ({ page, baseURL }) => {
  const complaints = await complaintsOf(page)
  await page.goto(at(answers))
  const decision = decisionOf(policy, { answers }, `${baseURL}/advisor/`)

  const record = await saved(page, 'Decision record (Markdown)')
  expect(record.name).toMatch(/\.md$/)
  expect(record.text).toContain('## Context and Problem Statement')
  expect(record.text).toContain(decision.link)
  expect(record.text).toContain(policy.open.digest)

  const json = JSON.parse((await saved(page, 'JSON')).text)
  const schema = await (await page.request.get(new URL(json.$schema).pathname)).json()
  expect(z.fromJSONSchema(schema).safeParse(json).error?.issues).toBeUndefined()
  expect(json.recommended).toEqual(told(answers).recommended)
  expect(json.link).toBe(decision.link)

  for (const { name, text } of hardeningPack(decision)?.files ?? []) expect(await saved(page, name)).toEqual({ name, text })

  const csv = await saved(page, 'Controls (CSV)')
  expect(csv.name).toMatch(/\.csv$/)
  expect(csv.text.split('\r\n')[0]).toContain('policy,digest,link,answers,candidate')
  expect(complaints).toEqual([])
})

test('the permanent link is copied, and opens the same result fresh', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto(at(answers))
  const { headline } = decisionOf(policy, { answers }, `${baseURL}/advisor/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const fresh = await (await browser.newContext()).newPage()
  await fresh.goto(link)
  await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(headline)
})

test('on paper there are the verdict, the evidence and the link, and no buttons', async ({ page }) => {
  await page.goto(at(answers))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await expect(page.getByText(/^Permanent link: http/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'JSON' })).toBeHidden()
})
