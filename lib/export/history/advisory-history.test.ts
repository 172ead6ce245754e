import { expect, test } from 'vitest'
import { madeUp } from '@/lib/export/forms.test-data'
import { advisoryHistory } from '@/lib/export/history/advisory-history'

const REVISIONS = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, at) => ({
  date,
  summary: at === 0 ? 'First published.' : 'Changed.',
}))
const advisory = madeUp()
const TEXTS = [
  { text: 'Nova is affected.', advisory },
  { text: 'Nova and Glance are affected.', advisory: madeUp({ title: 'Another title' }) },
  { text: 'Nova and Glance are affected.', advisory: madeUp({ title: 'Another title' }) },
]

test('every revision says what it changed, newest first', () => {
  const history = advisoryHistory(REVISIONS, (nth) => TEXTS[nth - 1] ?? null)
  expect(history.map(({ nth, facts }) => [nth, facts])).toEqual([
    [3, []],
    [2, [{ fact: 'Title', before: 'A made-up flaw', after: 'Another title' }]],
    [1, []],
  ])
  expect(history.map(({ text }) => (typeof text === 'string' ? text : text.changes.length))).toEqual([0, 1, 'first'])
})

test('where a text was not kept, what has changed before and after it is not made up', () => {
  const history = advisoryHistory(REVISIONS, (nth) => (nth === 1 ? null : (TEXTS[nth - 1] ?? null)))
  expect(history.map(({ text }) => (typeof text === 'string' ? text : 'shown'))).toEqual(['shown', 'not-kept', 'first'])
  expect(advisoryHistory(REVISIONS, () => null).map(({ text }) => text)).toEqual(['not-kept', 'not-kept', 'first'])
})

test('facts are compared only where both texts can be read', () => {
  const [, second] = advisoryHistory(REVISIONS, (nth) => ({ text: 'same', advisory: nth === 1 ? null : madeUp({ title: 'Another' }) }))
  expect(second?.facts).toEqual([])
})
