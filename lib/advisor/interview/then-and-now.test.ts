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

type Question = (typeof today.texts.questions)[number]

/** Today's policy, where questions have other names or other options. */
const renamed = (change: (question: Question) => Question) => ({
  ...today,
  texts: { ...today.texts, questions: today.texts.questions.map(change) },
})

test('answers that today’s policy does not have are told in the words of the old one, and count for nothing', () => {
  const smaller = { ...today, texts: { ...today.texts, questions: today.texts.questions.filter(({ id }) => id !== 'density') } }
  const { lost, state } = thenAndNow(today, smaller, { answers: { density: ['high'], tenancy: ['public'] } })
  expect(lost).toEqual([`“${miniPolicy.questions.find(({ id }) => id === 'density')?.ask}”`])
  expect(state.answers).toEqual({ tenancy: ['public'] })
})

test('an answer of which a part is gone is not read as the rest of it', () => {
  const fewer = renamed((question) => ({ ...question, options: question.options.filter(({ id }) => id !== 'single') }))
  const { lost, state } = thenAndNow(today, fewer, { answers: { tenancy: ['single', 'public'] } })
  expect(state.answers).toEqual({})
  expect(lost).toEqual(['“One team” for “Who shares a host?”'])
})

test('a question and an option that have other names today are read by what they were; one that was split, as all its parts', () => {
  const split = renamed((question) =>
    question.id !== 'tenancy'
      ? question
      : {
          ...question,
          id: 'sharing',
          was: ['tenancy'],
          options: question.options.flatMap((option) =>
            option.id !== 'single' ? [option] : ['small', 'large'].map((id) => ({ ...option, id, was: ['single'] })),
          ),
        },
  )
  const { lost, state } = thenAndNow(today, split, { answers: { tenancy: ['single'], release: '?' } })
  expect({ lost, answers: state.answers }).toEqual({ lost: [], answers: { sharing: ['small', 'large'], release: '?' } })
})

test('what is fetched is a policy, or nothing', () => {
  const { compiled, texts } = mini()
  const published = JSON.parse(JSON.stringify({ compiled, texts }))
  expect(readPublishedPolicy(published)).toEqual(published)
  for (const other of [null, 'text', {}, { compiled: {}, texts: {} }]) expect(readPublishedPolicy(other)).toBeNull()
})
