import { AxeBuilder } from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { type Tree, treeOf } from '@/lib/advisor/tree/tree'
import { compilation, loaded, policy, texts, told } from './advisor-site'
import { attribute, elementsOf, textOf } from './parsed-page'

/** Answers that lead to each result: the first path that is found, question by question. */
function pathsToResults(tree: Tree): Map<string, Answers> {
  const found = new Map<string, Answers>()
  const seen = new Set<string>()
  const visit = (name: string, answers: Answers) => {
    if (tree.results.has(name) && !found.has(name)) found.set(name, answers)
    const page = tree.questions.get(name)
    if (page === undefined || seen.has(name)) return
    seen.add(name)
    for (const { id, leads } of page.options) if (leads !== null) visit(leads, { ...answers, [page.question]: [id] })
  }
  visit(tree.start, {})
  return found
}

/** A page of the tree as it is served, without a browser: its headings, and where its links lead. */
type TreePage = Readonly<{ headings: readonly string[]; links: ReadonlyMap<string, string> }>

/** Reads pages of the tree, each once. */
function treeReader(request: APIRequestContext): (path: string) => Promise<TreePage> {
  const read = async (path: string) => {
    const response = await request.get(path)
    expect(response.ok(), path).toBe(true)
    const elements = elementsOf(await response.text())
    const headings = elements.filter(({ tagName }) => tagName === 'h1' || tagName === 'h2').map(textOf)
    const links = elements.filter(({ tagName }) => tagName === 'a').map((link) => [textOf(link), attribute(link, 'href') ?? ''] as const)
    return { headings, links: new Map(links.toReversed()) } // the first of a name: answers stand before what follows them
  }
  const pages = new Map<string, Promise<TreePage>>()
  return (path) => {
    const page = pages.get(path) ?? read(path)
    pages.set(path, page)
    return page
  }
}

/** Follow the links of some answers to a result. */
async function follow(open: (path: string) => Promise<TreePage>, answers: Answers): Promise<Readonly<{ path: string; heading: string }>> {
  let path = '/advisor/tree/'
  for (let steps = 0; !path.includes('/result-'); steps += 1) {
    expect(steps).toBeLessThan(texts.questions.length)
    const { headings, links } = await open(path)
    const question = texts.questions.find(({ ask }) => headings.includes(ask))
    const option = question?.options.find(({ id }) => id === answers[question.id]?.[0])
    const next = links.get(option?.label ?? '')
    if (next === undefined) throw new Error(`${path} has no link for ${question?.id} ${option?.id}`)
    path = next
  }
  return { path, heading: (await open(path)).headings[0] ?? '' }
}

/** What the heading of a result must hold. */
const verdictIn = (answers: Answers): RegExp => {
  const { settled, recommended } = told(answers)
  expect(settled).toBe(true)
  const names = recommended.map((id) => texts.candidates.find((each) => each.id === id)?.label ?? '')
  return recommended.length === 0 ? /^Nothing is acceptable$/ : new RegExp(`^${names.join(' and ')} (is recommended|are equally good)$`)
}

/** Follow the answers at one place of the list until there is a result; returns the questions that were asked. */
async function walk(page: Page, choose: 'first' | 'last'): Promise<string[]> {
  const asked: string[] = []
  await page.goto('/advisor/tree/')
  while (!page.url().includes('/result-')) {
    asked.push((await page.title()).replace(/ ·.*/, ''))
    const answers = page.getByRole('main').locator('ul').first().getByRole('link')
    await (choose === 'first' ? answers.first() : answers.last()).click()
    await page.waitForLoadState()
    expect(asked.length).toBeLessThan(17)
  }
  return asked
}

test('every result is reached by its answers, page by page, and is what the command says of them', async ({ request }) => {
  const tree = treeOf(compilation)
  const open = treeReader(request)
  const paths = pathsToResults(tree)
  expect([...paths.keys()].toSorted()).toEqual([...tree.results.keys()].toSorted())
  for (const [name, answers] of paths) {
    const { path, heading } = await follow(open, answers)
    expect(heading, name).toMatch(verdictIn(answers))
    expect(path).toBe(`/advisor/tree/${name}/`)
  }
})

test('every case that answers all questions, followed page by page, has the verdict of the command', async ({ request }) => {
  const open = treeReader(request)
  const whole = loaded.policy.cases
    .map(({ name, answers }) => ({ name, answers: readAnswers(policy.open, answers as Parameters<typeof readAnswers>[1]).answers }))
    .filter(({ answers }) => texts.questions.every(({ id }) => answers[id] !== undefined && answers[id] !== '?'))
  expect(whole.length).toBeGreaterThan(50)
  for (const { name, answers } of whole) expect((await follow(open, answers)).heading, name).toMatch(verdictIn(answers))
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const choose of ['first', 'last'] as const)
    test(`always the ${choose} answer leads to a result, and no page comes twice`, async ({ page }) => {
      const asked = await walk(page, choose)
      expect(new Set(asked).size).toBe(asked.length)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/recommended|equally good|Nothing is acceptable/)
      await expect(page.getByRole('heading', { level: 2, name: 'Which answers lead here' })).toBeVisible()
    })

  test('the result for LXC says where, with which controls, and why not the others', async ({ page }) => {
    await page.goto('/advisor/tree/')
    await page.getByRole('link', { name: 'LXC', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('LXC is recommended')
    await expect(page.getByRole('table').first()).toContainText('Who shares a host?')
    await expect(page.getByText('Must', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Why not the others' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'The whole policy' })).toHaveAttribute('href', '/advisor/policy/')
  })

  test('a question stays out of indexes and says how to find the answer', async ({ page }) => {
    await page.goto('/advisor/tree/')
    await page.getByRole('main').locator('ul').first().getByRole('link').first().click()
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.getByRole('heading', { level: 2, name: 'I don’t know' })).toBeVisible()
    await expect(page.locator('script')).toHaveCount(0)
  })
})

for (const path of ['/advisor/tree/', '/advisor/tree/result-lxc/', '/advisor/tree/result-nothing/'])
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
