import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAfter, placeBefore, placeToGoOn } from '@/lib/advisor/interview/moves'
import { pathOf } from '@/lib/advisor/interview/path'
import type { Place } from '@/lib/advisor/interview/place'
import { questionsLeft } from '@/lib/advisor/interview/questions-left'
import { refinements } from '@/lib/advisor/interview/refinements'
import { reviewRows } from '@/lib/advisor/interview/review'
import { answersOf, mini, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { verdict } from '@/lib/advisor/runtime/verdict'

const { texts } = mini()
const ready = { open, meanQuestions: null }
const question = (id: string, from: 'review' | 'refine' | null = null): Place & { kind: 'question' } => ({ kind: 'question', id, from })

/** Answer what is asked until nothing more is; `choose` picks the answers. */
function interview(choose: (options: readonly string[]) => Answers[string]): { asked: string[]; answers: Answers; place: Place } {
  let answers: Answers = {}
  let place = placeToGoOn(open, { answers })
  const asked: string[] = []
  while (place.kind === 'question') {
    const { id } = place
    asked.push(id)
    const options = open.questions.find((each) => each.id === id)?.options.map(([option]) => option) ?? []
    answers = { ...answers, [id]: choose(options) }
    place = placeAfter(open, { answers }, place)
  }
  return { asked, answers, place }
}

test('every interview ends, asks nothing twice, and never asks more than it said', () => {
  const atMost = questionsLeft(ready, {}).atMost
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(20)), (choices) => {
      const { asked, answers, place } = interview((options) => {
        const choice = choices.next().value % (options.length + 1)
        return choice === options.length ? '?' : [options[choice] ?? '']
      })
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.length).toBeLessThanOrEqual(atMost)
      expect(place.kind).toBe(verdict(open, answers).isSettled ? 'settled' : 'result')
      expect(pathOf(open, answers)).toEqual({ asked, spare: [], next: null })
    }),
  )
})

test('who knows nothing is asked everything that matters, as was said', () => {
  const { asked, place } = interview(() => '?')
  expect(asked).toHaveLength(questionsLeft(ready, {}).atMost)
  expect(place).toEqual({ kind: 'result' })
})

test('an interview is usually as long as interviews are on average', () => {
  const { usually } = questionsLeft(ready, {})
  expect(questionsLeft({ open, meanQuestions: 1.2 }, {}).usually).toBe(1)
  expect(questionsLeft({ open, meanQuestions: usually + 0.4 }, {}).usually).toBe(usually)
})

test('after each answer, at most one question less can follow', () => {
  fc.assert(
    fc.property(answersOf(open), (answers) => {
      const { atMost, usually } = questionsLeft(ready, answers)
      expect(usually).toBeLessThanOrEqual(atMost)
      expect(atMost === 0).toBe(verdict(open, answers).next === null)
    }),
  )
})

test('Back leads to the question before, and from the first to the start', () => {
  const { asked, answers } = interview((options) => [options[0] ?? ''])
  expect(placeBefore(open, { answers }, question(asked[1] ?? ''))).toEqual(question(asked[0] ?? ''))
  expect(placeBefore(open, { answers }, question(asked[0] ?? ''))).toEqual({ kind: 'start' })
  expect(placeBefore(open, { answers }, { kind: 'settled' })).toEqual(question(asked.at(-1) ?? ''))
})

test('a changed answer leads back to where it was opened, by way of what it makes relevant', () => {
  const answers = { release: ['new'], tenancy: ['public'] }
  expect(placeAfter(open, { answers }, question('tenancy', 'review'))).toEqual({ kind: 'review' })
  const reopened = { release: ['new'], tenancy: ['single'] }
  expect(placeAfter(open, { answers: reopened }, question('tenancy', 'review'))).toMatchObject({ kind: 'question', from: 'review' })
})

test('an answer that is no longer needed is kept, and counts again when it matters', () => {
  const answers = { release: ['new'], tenancy: ['single'], guest: ['linux'], density: ['high'] }
  expect(pathOf(open, answers).spare).not.toContain('tenancy')
  expect(pathOf(open, { ...answers, density: ['normal'] }).spare).toContain('tenancy')
  const rows = reviewRows(open, texts, { answers: { ...answers, density: ['normal'] } })
  expect(rows.find(({ id }) => id === 'tenancy')).toMatchObject({ standing: 'spare', answer: 'One team' })
})

test('what refines the controls is offered when it is settled, and only then', () => {
  const answers = { release: ['new'], guest: ['linux'], density: ['high'], tenancy: ['single'] }
  expect(verdict(open, answers).isSettled).toBe(true)
  for (const id of refinements(open, answers)) expect(Object.hasOwn(answers, id)).toBe(false)
  expect(refinements(open, {})).toEqual([])
})

test('the rows of the review are every question, in the order of the policy', () => {
  expect(reviewRows(open, texts, { answers: {} }).map(({ id }) => id)).toEqual(open.questions.map(({ id }) => id))
})
