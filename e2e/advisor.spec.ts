import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'yaml'
import { decisionOf } from '@/lib/advisor/export/decision'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import {
  answerAll,
  at,
  clickThrough,
  complaintsOf,
  ends,
  interviewed,
  loaded,
  openQuestion,
  policy,
  seeded,
  texts,
  told,
} from './advisor-site'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const sentenceOf = (answers: Parameters<typeof told>[0]) => decisionOf(policy, { answers }, 'http://here/').headline

test('the whole interview, by keyboard alone', async ({ page }) => {
  const complaints = await complaintsOf(page)
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  const answers: Record<string, readonly string[]> = {}
  const choose = seeded(11)
  for (let step = 0; step <= texts.questions.length; step += 1) {
    const { question } = await openQuestion(page)
    if (question === null) break
    await expect(heading(page)).toBeFocused()
    const wanted = choose(question)
    const label = question.options.find(({ id }) => id === wanted)?.label ?? ''
    await page.keyboard.press('Tab')
    if (question.kind === 'many') {
      for (
        let presses = 0;
        presses < 10 && !(await page.getByLabel(label, { exact: true }).evaluate((field) => field === document.activeElement));
        presses += 1
      )
        await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    } else {
      await page.keyboard.press('Space')
      for (const option of question.options) {
        if (await page.getByLabel(label, { exact: true }).isChecked()) break
        await page.keyboard.press('ArrowDown')
        expect(option).toBeDefined()
      }
    }
    await expect(page.getByLabel(label, { exact: true })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(heading(page)).not.toHaveText(question.ask)
    answers[question.id] = [wanted]
  }
  await expect(heading(page)).toHaveText(/^Settled after \d+ answers?$/)
  await expect(heading(page)).toBeFocused()
  await page.getByRole('link', { name: 'See the result', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(sentenceOf(answers))
  await expect(heading(page)).toBeFocused()
  expect(complaints).toEqual([])
})

test('the whole interview, by mouse on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 })
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).click()
  const answers = await answerAll(page, seeded(5))
  await page.getByRole('link', { name: 'See the result', exact: true }).click()
  await expect(heading(page)).toHaveText(sentenceOf(answers))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
})

test('"I don’t know" throughout ends with what each would tell', async ({ page }) => {
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).click()
  const answers = await answerAll(page, () => '?')
  await expect(heading(page)).toHaveText(sentenceOf(answers))
  const dear = told(answers).unknown.filter(({ isFree }) => !isFree)
  const prices = page.getByRole('region', { name: 'What is still open' }).locator('details')
  await expect(prices).toHaveCount(dear.length)
  for (const [at, { question }] of dear.entries()) {
    const price = prices.nth(at)
    const { ask, dontKnow } = texts.questions.find(({ id }) => id === question) ?? {}
    await expect(price.locator('summary')).toContainText(ask ?? '')
    if (at > 0) await price.locator('summary').click()
    await expect(price.getByRole('table', { name: 'What each answer would mean' })).toBeVisible()
    if (dontKnow?.command !== undefined) await expect(price.locator('pre')).toHaveText(dontKnow.command)
  }
})

test('a question is answered before it is left: the error says so, and takes the focus', async ({ page }) => {
  await page.goto(at({}, policy.open.questions[0]?.code))
  await page.getByRole('button', { name: 'Continue' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await summary.getByRole('link').click()
  await expect(page.getByRole('radio').or(page.getByRole('checkbox')).first()).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toContain('~at:')
})

test('nothing is chosen beforehand', async ({ page }) => {
  for (const { code } of policy.open.questions) {
    await page.goto(at({}, code))
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    await expect(page.locator('input:checked')).toHaveCount(0)
  }
})

test('who is between several answers chooses them all, and the link keeps them', async ({ page }) => {
  const [, question] = texts.questions
  const [one, , other] = question?.options ?? []
  await page.goto(at({}, question?.code))
  await page.getByLabel(one?.label ?? '', { exact: true }).check()
  await page.getByRole('button', { name: /Choose more than one/ }).click()
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await expect(page.getByLabel(one?.label ?? '', { exact: true })).toBeChecked()
  await page.getByLabel(other?.label ?? '', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).not.toHaveText(question?.ask ?? '')
  const between = { [question?.id ?? '']: [one?.id ?? '', other?.id ?? ''] }
  expect(await page.evaluate(() => location.hash)).toContain(at(between).split('#')[1])
  await page.goto('about:blank')
  await page.goto(at(between, question?.code))
  await expect(page.locator('input:checked')).toHaveCount(2)
})

test('choosing shows what the answer would leave, and gives nothing yet', async ({ page }) => {
  const [question] = texts.questions
  const last = question?.options.at(-2)
  await page.goto(at({}, question?.code))
  const before = await page.evaluate(() => location.href)
  const panel = page.getByRole('complementary', { name: 'What is left' })
  await expect(panel).not.toContainText('With this answer')
  await page.getByLabel(last?.label ?? '', { exact: true }).check()
  const left = told({ [question?.id ?? '']: [last?.id ?? ''] }).possible
  await expect(panel).toContainText(`With this answer: ${left.length} of ${texts.candidates.length} can still be recommended`)
  await page.getByLabel('I don’t know', { exact: true }).check()
  await expect(page.getByText(/^Not knowing it leaves KVM/)).toBeVisible()
  await page.getByText('Why this is asked').click()
  await expect(page.getByRole('table', { name: 'With the other answers unchanged' }).getByRole('row')).toHaveCount(
    (question?.options.length ?? 0) + 1,
  )
  expect(await page.evaluate(() => location.href)).toBe(before)
})

test('the result leads to its parts, to each release and to advisories, and keeps the answers', async ({ page }) => {
  const releasesOf = (answers: Answers) => decisionOf(policy, { answers }, 'http://here/').byRelease.options
  const answers = settled.find((each) => new Set(releasesOf(each.answers).map(({ possible }) => possible.join())).size > 1)?.answers ?? {}
  await page.goto(at(answers))
  const before = await page.evaluate(() => location.hash)
  await page.getByRole('navigation', { name: 'Parts of the result' }).getByRole('link', { name: 'Evidence' }).click()
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toBe(before)
  const advisory = page.getByRole('region', { name: 'Evidence' }).locator('a[href^="/advisories/"]').first()
  expect((await page.request.get((await advisory.getAttribute('href')) ?? '')).ok()).toBe(true)

  const { releaseQuestion } = texts.policy
  const release = texts.questions.find(({ id }) => id === releaseQuestion)?.options.find(({ id }) => id !== answers[releaseQuestion]?.[0])
  await page
    .getByRole('region', { name: 'What would change it' })
    .getByRole('link', { name: release?.label ?? '', exact: true })
    .click()
  await expect(heading(page)).toHaveText(sentenceOf({ ...answers, [releaseQuestion]: [release?.id ?? ''] }))
})

test('answers never leave the browser: no request carries them, nothing is stored', async ({ page, context }) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`))
  await page.goto('/advisor/')
  await clickThrough(page, ends.recommended ?? {})
  await page.reload()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  await page.getByRole('link', { name: 'Check and change your answers' }).click()
  await page.getByRole('link', { name: 'Technologies', exact: true }).click()
  await expect(page).toHaveURL('/technologies/')
  expect(sent.length).toBeGreaterThan(5)
  expect(sent.filter((line) => line.includes(policy.open.digest.slice(0, 8)) || line.includes('~at:'))).toEqual([])
  const stored = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ])
  expect(stored).toEqual([0, 0, '', 0, 0])
  expect(await context.cookies()).toEqual([])
})

test('Back undoes a step, Forward takes it again, and both keep what was answered', async ({ page }) => {
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).click()
  const one = await openQuestion(page)
  const label = one.question?.options[0]?.label ?? ''
  await page.getByLabel(label, { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).not.toHaveText(one.question?.ask ?? '')
  const second = await heading(page).textContent()
  await page.goBack()
  await expect(heading(page)).toHaveText(one.question?.ask ?? '')
  await expect(heading(page)).toBeFocused()
  await expect(page.getByLabel(label, { exact: true })).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(heading(page)).toHaveText(second ?? '')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(heading(page)).toHaveText(one.question?.ask ?? '')
  await expect(page.getByLabel(label, { exact: true })).toBeChecked()
})

test('a reload in the middle loses nothing', async ({ page }) => {
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).click()
  const one = await openQuestion(page)
  await page.getByLabel(one.question?.options[0]?.label ?? '', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).not.toHaveText(one.question?.ask ?? '')
  const ask = await heading(page).textContent()
  await page.reload()
  await expect(heading(page)).toHaveText(ask ?? '')
  await page.getByRole('link', { name: 'Check your answers' }).click()
  await expect(page.getByRole('main')).toContainText(one.question?.options[0]?.label ?? '')
})

test('each answer is said: who went, who is left', async ({ page }) => {
  await page.goto('/advisor/')
  await page.getByRole('link', { name: 'Start' }).click()
  const { question } = await openQuestion(page)
  await page.getByLabel(question?.options[0]?.label ?? '', { exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  const left = told({ [question?.id ?? '']: [question?.options[0]?.id ?? ''] }).possible
  const name = texts.candidates.find(({ id }) => id === left[0])?.label ?? ''
  await expect(page.getByRole('status').first()).toHaveText(new RegExp(`(No longer possible|This rules nothing out).*${name}`))
})

test('a changed answer is changed from the review, and leads back there', async ({ page }) => {
  const answers = interviewed(seeded(3))
  await page.goto(at(answers, 'review'))
  const id = Object.keys(answers).at(-1) ?? ''
  const question = texts.questions.find((each) => each.id === id)
  await page.getByRole('link', { name: `Change: ${question?.ask}` }).click()
  await expect(heading(page)).toHaveText(question?.ask ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Check your answers')
})

test('the page of all questions holds the same answers', async ({ page }) => {
  const answers = ends.recommended ?? {}
  await page.goto(at({}, 'expert'))
  for (const [id, answer] of Object.entries(answers)) {
    const question = texts.questions.find((each) => each.id === id)
    const label = question?.options.find((option) => option.id === answer[0])?.label ?? ''
    await page
      .getByRole('group', { name: question?.ask ?? '' })
      .getByLabel(label, { exact: true })
      .check()
  }
  await page.getByRole('link', { name: 'See the result', exact: true }).click()
  await expect(heading(page)).toHaveText(sentenceOf(answers))
})

test('the skip link moves the focus and keeps the answers', async ({ page }) => {
  await page.goto(at(ends.recommended ?? {}))
  const before = await page.evaluate(() => location.hash)
  await page.getByRole('link', { name: 'Skip to content' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  expect(await page.evaluate(() => location.hash)).toBe(before)
})

test('without script the page says what it is, and where the same questions are', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/advisor/')
  const text = await page.getByRole('main').textContent()
  expect(text?.length).toBeGreaterThan(200)
  await expect(page.getByRole('main').getByRole('link', { name: /same questions/ })).toHaveAttribute('href', '/advisor/tree/')
  await expect(page.getByRole('main').getByRole('link', { name: /policy/i })).toHaveAttribute('href', '/advisor/policy/')
})

type Written = Readonly<{ name: string; answers: Parameters<typeof readAnswers>[1] }>

/** Cases of others that are clicked too: a YAML file of names and answers. */
const others: readonly Written[] = process.env.GOLDEN_CASES ? parse(readFileSync(process.env.GOLDEN_CASES, 'utf8')) : []

/** The cases of the policy, with what the command says of them; those that are not settled are named. */
const cases = [...(loaded.policy.cases as readonly Written[]), ...others].map(({ name, answers: written }) => {
  const { answers } = readAnswers(policy.open, written)
  return { name, answers, found: told(answers) }
})
const settled = cases.filter(({ found }) => found.settled)
const PARTS = [0, 1] as const
/** Every so many of them is clicked through; all are opened by their links. */
const CLICKED_OF = 4
const partOf = (part: number) => settled.filter((_, index) => index % PARTS.length === part)

test('nearly every golden case is settled, so nearly every one is opened, and every fourth clicked through', async () => {
  const { annotations } = test.info()
  for (const { name, found } of cases) if (!found.settled) annotations.push({ type: 'not settled', description: name })
  const own = cases.slice(0, loaded.policy.cases.length)
  expect(own.filter(({ found }) => found.settled).length).toBeGreaterThan(own.length * 0.8)
})

for (const part of PARTS) {
  test(`opened by their links, the golden cases have the verdicts of the command, ${part + 1} of ${PARTS.length}`, async ({ page }) => {
    await page.goto('/advisor/')
    for (const [index, { name, answers, found }] of partOf(part).entries()) {
      if (index % 10 === 0) await page.goto('about:blank') // opened fresh; the others follow in the page that is open
      await page.goto(`/advisor/${found.link}`)
      await expect(heading(page), name).toHaveText(sentenceOf(answers))
    }
  })

  test(`clicked through, the golden cases have the verdicts of the command, ${part + 1} of ${PARTS.length}`, async ({ page }) => {
    await page.goto('/advisor/')
    for (const { name, answers, found } of partOf(part).filter((_, index) => index % CLICKED_OF === 0)) {
      await page.evaluate(() => {
        location.hash = ''
      })
      await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
      const walked = await clickThrough(page, answers)
      expect(told(walked.answers).recommended, name).toEqual(found.recommended)
      expect(walked.heading, name).toBe(sentenceOf(walked.answers))
      expect(walked.unfocused, name).toEqual([])
    }
  })
}
