import { expect, type Page, test } from '@playwright/test'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { encode, type LinkState } from '@/lib/advisor/runtime/link'
import { standing } from '@/lib/advisor/runtime/verdict'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { realisticPerson } from '@/lib/advisor/verify/realistic-people'
import { randomFrom } from '@/lib/random-from'
import { loaded, open, policy, texts } from './advisor-site'

const MOST_PAGES = 6
/** A4 without the margins of 10 mm, in CSS pixels. */
const [WIDTH, HEIGHT] = [718, 1046]
const MARGIN = '10mm'

/** Controls of what is recommended: what makes a result long. */
const controlsIn = (answers: Answers): number => {
  const { recommended, candidates } = standing(open, answers)
  return candidates.filter(({ id }) => recommended.includes(id)).flatMap(({ controls }) => controls).length
}

const random = randomFrom(7)
const people = Array.from({ length: 600 }, () => namedAssignment(open, assignmentAt(open, realisticPerson(open, random))))
const longest = people
  .map((person): Answers => Object.fromEntries(Object.entries(person).map(([id, option]) => [id, [option]])))
  .filter((answers) => !standing(open, answers).isContradiction)
  .toSorted((a, b) => controlsIn(b) - controlsIn(a))
  .slice(0, 4)
const unknown: Answers = Object.fromEntries(texts.questions.map(({ id }) => [id, '?' as const]))
const presets = (loaded.policy.presets ?? []).map(({ id, answers, current = null }) => [id, { answers, current }] as const)

const RESULTS: readonly (readonly [string, LinkState])[] = [
  ...longest.map(
    (answers, at) => [`one of the longest (${at + 1})`, { answers, current: ['lxc', 'xen', 'vmware', 'qemu'][at] ?? null }] as const,
  ),
  ['nothing known', { answers: unknown, current: 'lxc' }],
  ...presets,
]

for (const [name, state] of RESULTS)
  test(`${name}: at most ${MOST_PAGES} pages, the first with verdict, reason, musts and matrix`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTH, height: HEIGHT })
    await page.goto(`/advisor/${encode(open, state)}`)
    await expect(page.getByRole('heading', { name: 'Save or share' })).toBeVisible()
    const pdf = await page.pdf({ format: 'A4', margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } })
    expect(pagesIn(pdf)).toBeLessThanOrEqual(MOST_PAGES)
    await page.emulateMedia({ media: 'print' })
    const found = await endsOf(page)
    if (standing(policy.open, state.answers).isSettled) expect(found.matrix).toBeLessThanOrEqual(HEIGHT)
    expect(found.smallest).toBeGreaterThanOrEqual(8.5)
  })

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** Where the matrix ends on paper, and the smallest type that is printed, in points. */
function endsOf(page: Page): Promise<Readonly<{ matrix: number; smallest: number }>> {
  return page.evaluate(() => {
    const matrix = document.querySelector('#result-matrix')?.parentElement?.querySelector('table')
    const sizes = [...document.querySelectorAll('body *')]
      .filter(
        (each) => each.checkVisibility() && [...each.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
      )
      .map((each) => (Number.parseFloat(getComputedStyle(each).fontSize) * 72) / 96)
    return { matrix: (matrix?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) + scrollY, smallest: Math.min(...sizes) }
  })
}
