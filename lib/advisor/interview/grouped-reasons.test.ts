import { expect, test } from 'vitest'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'

const reason = (says: string, changed: Record<string, unknown> = {}) => ({
  ...{ says, effect: 'exclude', certain: true, severity: 'critical' as string | null, evidence: ['a'] },
  ...changed,
})

test('what begins alike is told once, with the worst severity and all evidence', () => {
  const found = groupedReasons([
    reason('It shares a kernel. Here are strangers.'),
    reason('It cannot move.', { severity: null, evidence: ['b'] }),
    reason('It shares a kernel. Here is secret data.', { severity: 'serious', evidence: ['a', 'c'] }),
  ])
  expect(found).toEqual([
    reason('It shares a kernel. Here are strangers. Here is secret data.', { evidence: ['a', 'c'] }),
    reason('It cannot move.', { severity: null, evidence: ['b'] }),
  ])
})

test.each([
  ['what may hold and what surely does', { certain: false }],
  ['what rules out and what warns', { effect: 'warn' }],
])('%s stay apart', (_, changed) => {
  const list = [reason('It shares a kernel. Here are strangers.'), reason('It shares a kernel. Here is secret data.', changed)]
  expect(groupedReasons(list)).toEqual(list)
})

test('one sentence alone is never put together with another', () => {
  const list = [reason('It shares a kernel.'), reason('It shares a kernel.', { evidence: ['b'] })]
  expect(groupedReasons(list)).toEqual(list)
})
