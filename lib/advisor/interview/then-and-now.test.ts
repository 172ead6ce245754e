import { expect, test } from 'vitest'
import { readPublishedPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import { thenAndNow } from '@/lib/advisor/interview/then-and-now'
import { mini, miniPolicy } from '@/lib/advisor/mini-policy.test-data'

const today = readyPolicy(mini())
const older = (changed: Parameters<typeof mini>[0]) =>
  readyPolicy(mini({ policy: { ...miniPolicy.policy, version: '2025.1.0' }, ...changed }))
const dense = { release: ['new'], tenancy: ['single'], guest: ['linux'], density: ['high'] }

test('the same advice under both policies is called the same', () => {
  const { isSame, because, lost } = thenAndNow(older({}), today, { answers: dense })
  expect({ isSame, because, lost }).toEqual({ isSame: true, because: [], lost: [] })
})

test('a level that rose since rules out what was recommended then', () => {
  const [wall] = miniPolicy.levels
  if (!wall) throw new Error('the policy has a level')
  const old = older({ levels: [{ ...wall, from: wall.from.filter(({ level }) => level !== 'machine') }], invariants: [] })
  const answers = { release: ['new'], tenancy: ['public'], guest: ['linux'], density: ['high'] }
  const { isSame, then, now, because } = thenAndNow(old, today, { answers })
  expect(isSame).toBe(false)
  expect([then.recommended, now.recommended]).toEqual([['lxc'], ['kvm']])
  expect(because).toMatchObject([{ candidate: 'lxc', says: 'Strangers need a wall of hardware.', change: 'new' }])
})

test('answers that today’s policy does not have are told', () => {
  const questions = today.open.questions.filter(({ id }) => id !== 'density')
  const smaller = { ...today, open: { ...today.open, questions } }
  expect(thenAndNow(today, smaller, { answers: { density: ['high'], tenancy: ['public', 'gone'] } }).lost).toEqual([
    'density',
    'tenancy: gone',
  ])
})

test('what is fetched is a policy, or nothing', () => {
  const { compiled, texts } = mini()
  const published = JSON.parse(JSON.stringify({ compiled, texts }))
  expect(readPublishedPolicy(published)).toEqual(published)
  for (const other of [null, 'text', {}, { compiled: {}, texts: {} }]) expect(readPublishedPolicy(other)).toBeNull()
})
