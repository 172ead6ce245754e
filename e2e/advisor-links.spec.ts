import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { compile } from '@/lib/advisor/compile/compile'
import { decisionOf } from '@/lib/advisor/export/decision'
import { type ReadyPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import { thenAndNow } from '@/lib/advisor/interview/then-and-now'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { encode } from '@/lib/advisor/runtime/link'
import { at, ends, loaded, open, policy, seeded, texts } from './advisor-site'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const answers = ends.recommended ?? {}

/** A policy of the year before: without the first of today's rules whose absence changes some advice. */
function lastYears() {
  for (const { id } of loaded.policy.rules.filter(({ effect }) => effect === 'exclude')) {
    const rules = loaded.policy.rules.filter((rule) => rule.id !== id)
    const compilation = compile({ ...loaded.policy, policy: { ...loaded.policy.policy, version: '2025.1.0' }, rules }, loaded.facts)
    const old = readyPolicy(compilation)
    const changed = changedWorld(old)
    if (changed !== null) return { published: { compiled: compilation.compiled, texts: compilation.texts }, old, changed, rule: id }
  }
  return null
}

/** Answers to every question that the two policies take differently. */
function changedWorld(old: ReadyPolicy): Answers | null {
  for (let seed = 1; seed < 400; seed += 1) {
    const choose = seeded(seed * 104729)
    const world = Object.fromEntries(texts.questions.map((question) => [question.id, [choose(question)]]))
    if (!thenAndNow(old, policy, { answers: world }).isSame) return world
  }
  return null
}

test('a link of an older policy opens under it, says what today’s says, and which rule made the difference', async ({ page }) => {
  const past = lastYears()
  if (past === null) throw new Error('some rule of the policy decides something')
  await page.route('**/api/v1/policy/isolation/2025.1.0.json', (route) => route.fulfill({ json: past.published }))
  await page.goto(`/advisor/${encode(past.old.open, { answers: past.changed })}`)
  await expect(heading(page)).toHaveText(decisionOf(past.old, { answers: past.changed }, 'http://here/').headline)
  const notice = page.getByRole('main')
  await expect(notice).toContainText('This link was made under policy 2025.1.0')
  await expect(notice.locator('code', { hasText: past.rule }).first()).toBeVisible()
  await page.getByRole('link', { name: `Open these answers under ${open.version}` }).click()
  await expect(heading(page)).toHaveText(decisionOf(policy, { answers: past.changed }, 'http://here/').headline)
  await expect(page.getByText('This link was made under policy')).toHaveCount(0)
})

test('answers that contradict each other say so, before and in the result', async ({ page }) => {
  const [one, other] = loaded.policy.questions
  const answers = { [one?.id ?? '']: [one?.options[0]?.id ?? ''], [other?.id ?? '']: [other?.options[0]?.id ?? ''] }
  const because = loaded.policy.evidence.slice(0, 1).map(({ id }) => id)
  const impossible = [{ id: 'no-such-place', when: { is: answers, all: [], any: [], not: null }, says: 'Nobody has both.', because }]
  const version = '2025.2.0'
  const strict = compile({ ...loaded.policy, policy: { ...loaded.policy.policy, version }, impossible, invariants: [] }, loaded.facts)
  const { compiled, texts: words } = strict
  await page.route(`**/api/v1/policy/isolation/${version}.json`, (route) => route.fulfill({ json: { compiled, texts: words } }))
  await page.goto(`/advisor/${encode(readyPolicy(strict).open, { answers })}~at:settled`)
  await expect(page.getByText('These answers contradict each other.').first()).toBeVisible()
  await page.getByRole('link', { name: 'See the result', exact: true }).click()
  await expect(heading(page)).toHaveText('These answers contradict each other: no such deployment exists.')
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a version that was never published is told, and its answers are read under today’s', async ({ page }) => {
  await page.goto(`/advisor/#ISO:2019.1.0-00000000/${at(answers).split('/').slice(3).join('/')}`)
  await expect(page.getByText('is not published here')).toBeVisible()
  await expect(heading(page)).toHaveText(decisionOf(policy, { answers }, 'http://here/').headline)
})

test('another digest of the same version is told', async ({ page }) => {
  await page.goto(at(answers).replace(/-[0-9a-f]{8}/, '-00000000'))
  await expect(page.getByText(/made with digest 00000000/)).toBeVisible()
})

test('what a link says and nobody understands is told, kept, and taken out on demand', async ({ page }) => {
  await page.goto(`${at(answers)}/ZZZ:A`)
  await expect(page.getByText('ZZZ:A', { exact: true })).toBeVisible()
  expect(await page.getByLabel(/^Permanent link/).inputValue()).toContain('/ZZZ:A')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('ZZZ:A', { exact: true })).toHaveCount(0)
  expect(await page.evaluate(() => location.hash)).not.toContain('ZZZ')
})
