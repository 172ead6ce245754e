import { expect, test } from 'vitest'
import { answersInWords } from '@/lib/concern/answers-in-words'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { EMPTY_FORM, readForm, writeForm } from '@/lib/concern/page-fragment'
import { answerPage } from '@/lib/concern/page-question'
import { NOT_NARROWED, narrowedTo, shownOf } from '@/lib/concern/shown-answers'
import { formatProblem } from '@/lib/input/problems/problem'
import { loadConcernData } from '@/lib/library/concern-library'

const loaded = openConcernData(loadConcernData('.', [], '2026-11-28'), '')
const packages = (text: string, of = loaded) => answerPage({ kind: 'packages', bytes: new TextEncoder().encode(text), file: 'pasted' }, of)
const answersOf = (answer: ReturnType<typeof answerPage>) => {
  if (answer.kind === 'refused') throw new Error(answer.problems.map(formatProblem).join())
  return answer
}

test.each([
  ['a list', 'nova==29.0.1'],
  ['a list behind a byte order mark', '\ufeffnova==29.0.1'],
  ['an SBOM', ' \n{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"nova","version":"29.0.1"}]}'],
])('%s is known by its beginning', (_, text) => {
  const { found, inventory } = answersOf(packages(text))
  expect(inventory?.count).toBe(1)
  expect(found.length).toBeGreaterThan(5)
})

test.each([
  ['nothing', '', /no line names a package/],
  ['bytes that are no text', '\ud800'.repeat(3), /no line names a package/],
  ['a list of JSON', '[1]', /not-a-mapping/],
])('%s is refused with its reason', (_, text, why) => {
  const answer = packages(text)
  expect(answer.kind === 'refused' && answer.problems.map(formatProblem).join()).toMatch(why)
})

test('more answers than anybody reads are refused before they fill the memory', () => {
  const [concern] = loaded.advisories.about('nova', { version: '29.0.1' })
  if (concern === undefined) throw new Error('there is an advisory on Nova')
  const about = () => Array.from({ length: 15_000 }, () => concern)
  const answer = packages('nova==1.0\nnova==1.1', { ...loaded, advisories: { ...loaded.advisories, about } })
  expect(answer.kind === 'refused' && answer.problems.map(formatProblem).join()).toMatch(/more than 20000 answers; split it/)
})

test('what no advisory names is not called safe', () => {
  expect(answersInWords(answersOf(packages('requests==2.31.0')))).toMatch(/does not say that it is safe/)
})

test('an upgrade shows what is new first, and what is mended last; each can be chosen', () => {
  const { found, upgrade } = answersOf(answerPage({ kind: 'upgrade', from: 'Zed', to: '2026.1 Gazpacho', products: ['nova'] }, loaded))
  const all = shownOf(found, upgrade)
  expect(all.at(-1)?.change).toBe('mended')
  const mended = narrowedTo(all, { ...NOT_NARROWED, show: 'mended' })
  expect(mended.map((each) => each.found.concern.advisory)).toContain('BH-2026-008')
  expect(narrowedTo(all, { ...NOT_NARROWED, product: 'glance' })).toEqual([])
})

test('a form survives the trip through the address', () => {
  const known = { series: ['2026.1 Gazpacho', 'Zed'], products: ['glance', 'nova'] }
  for (const form of [
    { ...EMPTY_FORM, series: 'Zed', products: ['nova'] },
    { ...EMPTY_FORM, kind: 'upgrade', from: 'Zed', to: '2026.1 Gazpacho' },
    { ...EMPTY_FORM, kind: 'packages', packages: 'nova==1\n&%#' },
  ] as const)
    expect(readForm(`#${writeForm(form)}`, known)).toEqual(form)
  expect(readForm('#series=gazpacho&product=__proto__&product=nova', known)).toMatchObject({
    series: '2026.1 Gazpacho',
    products: ['nova'],
  })
  expect(readForm(`#packages=${'x'.repeat(50_000)}`, known)).toEqual(EMPTY_FORM)
})
