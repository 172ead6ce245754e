import { expect, type Page } from '@playwright/test'
import { type Advice, advice } from '@/lib/advisor/advice'
import { compile } from '@/lib/advisor/compile/compile'
import { type ReadyPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { interviews } from '@/lib/advisor/prove/interview'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { encode } from '@/lib/advisor/runtime/link'
import { verdict } from '@/lib/advisor/runtime/verdict'

export const loaded = loadPolicy()
/** The policy that the site was built with. */
export const compilation = compile(loaded.policy, loaded.facts)
export const policy: ReadyPolicy = readyPolicy({ ...compilation, proof: { interviews: interviews(compilation) } })
export const { open, texts } = policy

/** The fragment that opens a place with some answers. */
export const at = (answers: Answers, place = ''): string => `/advisor/${encode(open, { answers })}${place === '' ? '' : `~at:${place}`}`

/** What the command says of some answers. */
export const told = (answers: Answers): Advice => advice(open, texts, { answers })

type Choose = (question: (typeof texts.questions)[number]) => string

/** Choose by a seed; the same seed gives the same choices. */
export function seeded(seed: number): Choose {
  let state = seed
  return ({ options }) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return options[Math.floor((state / 2 ** 31) * options.length)]?.id ?? ''
  }
}

/** The answers of an interview, asked as the page asks. */
export function interviewed(choose: Choose): Answers {
  let answers: Answers = {}
  for (let next = verdict(open, answers).next; next !== null; next = verdict(open, answers).next) {
    const question = texts.questions.find(({ id }) => id === next)
    if (question === undefined) throw new Error(`${next} is a question`)
    const chosen = choose(question)
    answers = { ...answers, [next]: chosen === '?' ? '?' : [chosen] }
  }
  return answers
}

/** Answers of an interview with a wanted end; null when 200 interviews find none. */
function findAnswers(isWanted: (found: ReturnType<typeof verdict>) => boolean): Answers | null {
  for (let seed = 1; seed <= 200; seed += 1) {
    const answers = interviewed(seeded(seed * 7919))
    if (isWanted(verdict(open, answers))) return answers
  }
  return null
}

const hasTies = open.outcomes.some((bits) => (bits & (bits - 1)) !== 0)

export const ends = {
  recommended: findAnswers(({ isSettled, recommended }) => isSettled && recommended.length === 1),
  nothing: findAnswers(({ isSettled, isContradiction, recommended }) => isSettled && !isContradiction && recommended.length === 0),
  tie: hasTies ? findAnswers(({ isSettled, recommended }) => isSettled && recommended.length > 1) : null,
}

/** The question that is open, once its heading has the focus; null when it is another page. */
export async function openQuestion(page: Page) {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  const ask = await heading.textContent()
  return { heading, question: texts.questions.find((question) => question.ask === ask) ?? null }
}

/** Answer what is asked, by mouse, until nothing more is. */
export async function answerAll(page: Page, choose: Choose): Promise<Answers> {
  const answers: Record<string, '?' | readonly string[]> = {}
  for (;;) {
    const { heading, question } = await openQuestion(page)
    if (question === null) return answers
    const chosen = choose(question)
    const label = chosen === '?' ? 'I don’t know' : (question.options.find(({ id }) => id === chosen)?.label ?? '')
    await page.getByLabel(label, { exact: true }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(heading).not.toHaveText(question.ask)
    await expect(heading).toBeFocused()
    answers[question.id] = chosen === '?' ? '?' : [chosen]
  }
}

type Walked = Readonly<{ answers: Answers; heading: string; unfocused: readonly string[] }>

/**
 * Click through a whole interview inside the page, from its start to its result: the labels, Continue, See the result. One call for
 * all of it, so that every golden case can be clicked; that a mouse, a finger and a keyboard reach the same things is tested beside.
 *
 * @param answers What is clicked where it is asked; "I don't know" for a question that is not among them.
 */
export async function clickThrough(page: Page, answers: Answers): Promise<Walked> {
  const clicks = texts.questions.map(({ id, ask, options }) => {
    const chosen = answers[id] === undefined || answers[id] === '?' ? ['?'] : answers[id]
    return { id, ask, labels: chosen.map((each) => options.find((option) => option.id === each)?.label ?? 'I don’t know') }
  })
  await expect(page.getByRole('main').getByRole('link', { name: 'Start', exact: true })).toBeVisible() // the page answers by then
  const { asked, ...end } = await page.evaluate(async (clicks) => {
    const heading = () => document.querySelector('h1')
    const find = (selector: string, text: string) => {
      const found = [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].find(({ textContent }) => textContent === text)
      if (found === undefined) throw new Error(`no ${selector} "${text}" under "${heading()?.textContent}"`)
      return found
    }
    const asked: string[] = []
    const unfocused: string[] = []
    const leave = async (selector: string, text: string) => {
      const before = heading()?.textContent
      find(selector, text).click()
      const began = performance.now()
      while (heading()?.textContent === before || document.activeElement !== heading()) {
        if (performance.now() - began > 5_000) {
          if (heading()?.textContent === before) throw new Error(`"${text}" does not lead away from "${before}"`)
          unfocused.push(heading()?.textContent ?? '')
          break
        }
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
    await leave('a', 'Start')
    for (;;) {
      const click = clicks.find(({ ask }) => ask === heading()?.textContent)
      if (click === undefined) break
      const boxes = document.querySelector('main form input[type=checkbox]') !== null
      if (click.labels.length > 1 && !boxes) find('button', 'Unsure between several? Choose more than one').click()
      for (const label of click.labels) {
        find('label', label).click()
        await new Promise((resolve) => setTimeout(resolve)) // a box is painted before the next one is ticked
      }
      asked.push(click.id)
      await leave('button', 'Continue')
    }
    if (heading()?.textContent?.startsWith('Settled')) await leave('a', 'See the result')
    return { asked, heading: heading()?.textContent ?? '', unfocused }
  }, clicks)
  return { answers: Object.fromEntries(asked.map((id) => [id, answers[id] ?? '?'])), ...end }
}

/** Collect what the browser complains of: the console, errors, violations of the policy. */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.log(effectiveDirective, blockedURI)),
  )
  return complaints
}
