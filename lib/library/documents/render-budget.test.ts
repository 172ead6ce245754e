import { expect, test } from 'vitest'
import { costOf, isOverBudget, overBudget } from '@/lib/library/documents/render-budget'

const prose = (markdown: string) => ({ kind: 'prose', markdown, line: 1 }) as const
const section = (...texts: string[]) => ({ name: 'summary', heading: 'Summary', anchor: 'summary', blocks: texts.map(prose) }) as const

test('words are cheap; lines, marks, escapes and addresses are not', () => {
  expect(costOf('a'.repeat(1000))).toBeLessThan(1500)
  for (const text of ['*a'.repeat(500), 'a\n'.repeat(500), '\\*'.repeat(500), 'a@b '.repeat(250), '- a\n'.repeat(250)])
    expect(costOf(text)).toBeGreaterThan(10_000)
})

test('a text of usual length is far from the limit', () => {
  expect(isOverBudget('Some `words` of a [note](https://a.example/), and **more**.\n\n'.repeat(150))).toBe(false)
})

test('the texts that fit are rendered, and those that are dear are not, wherever they stand', () => {
  const dear = '*a'.repeat(12_000)
  const dearer = '*a'.repeat(20_000)
  const over = overBudget({ sections: [section('one', dearer, dear), section(`${dear} again`, 'two')] } as never)
  expect([...over]).toEqual([dear, `${dear} again`])
})
