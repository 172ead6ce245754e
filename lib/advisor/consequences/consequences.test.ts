import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { isChanged } from '@/lib/advisor/consequences/consequence-of'
import { consequences } from '@/lib/advisor/consequences/consequences'
import { loadProfiles } from '@/lib/advisor/consequences/load-profiles'
import { whenRecommended } from '@/lib/advisor/consequences/when-recommended'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { loadPolicy, policyFolders } from '@/lib/advisor/policy/load-policy'
import { allowedBy } from '@/lib/advisor/runtime/answers'
import { outlook } from '@/lib/advisor/runtime/outlook'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { realisticPerson } from '@/lib/advisor/verify/realistic-people'
import { randomFrom } from '@/lib/random-from'

const [older, newer] = policyFolders('isolation')
  .slice(-2)
  .map((folder) => {
    const { policy, facts } = loadPolicy(folder)
    return compile(policy, facts)
  })
if (older === undefined || newer === undefined) throw new Error('there are two versions')
const now = readyPolicy(newer)
const { open } = now
const when = whenRecommended(newer)
const random = randomFrom(99)
const people = Array.from({ length: 3000 }, () => namedAssignment(open, assignmentAt(open, realisticPerson(open, random))))
const single = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, [option]]))
const recommendedTo = (answers: Readonly<Record<string, string>>) => outlook(open, allowedBy(open, single(answers)), 'default').recommended

test('wherever a case holds, and what is always so, the candidate is recommended, whatever the other answers are', () => {
  for (const { id, always, cases } of when)
    for (const row of cases)
      for (const person of people.slice(0, 200)) {
        const within = Object.entries({ ...always, ...row }).map(([question, options]) => {
          const own = person[question] ?? ''
          return [question, options.includes(own) ? own : (options[Math.floor(random() * options.length)] ?? '')]
        })
        const found = outlook(open, allowedBy(open, single({ ...person, ...Object.fromEntries(within) })), 'default')
        if (found.possible.length > 0 || found.canBeNothing) expect([id, found.recommended.includes(id)]).toEqual([id, true])
      }
})

test('whoever is recommended something is within what is always so of it, and the shares are those of people', () => {
  const counts = new Map<string, number>()
  for (const person of people)
    for (const id of recommendedTo(person)) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      const { always = {} } = when.find((each) => each.id === id) ?? {}
      for (const [question, options] of Object.entries(always)) expect(options).toContain(person[question])
    }
  for (const { id, people: share } of when) expect(Math.abs((counts.get(id) ?? 0) / people.length - share)).toBeLessThan(0.03)
})

const profiles = loadProfiles()
const found = consequences(readyPolicy(older), now, profiles)

test('ten people have other advice than before, each with a reason, and each answers every question', () => {
  expect(found.named).toHaveLength(10)
  for (const each of found.named) {
    expect([each.id, isChanged(each)]).toEqual([each.id, true])
    expect([each.id, each.because]).not.toEqual([each.id, ''])
  }
  for (const { answers } of profiles) {
    expect(Object.keys(answers).toSorted()).toEqual(open.questions.map(({ id }) => id).toSorted())
    expect(() => readAnswers(open, answers)).not.toThrow()
  }
})

test('what is said of the ten is what the command says of them', () => {
  for (const { id, after, isUpgrade } of found.named) {
    const { answers = {} } = profiles.find((each) => each.id === id) ?? {}
    expect(recommendedTo(isUpgrade ? { ...answers, release: '31+' } : answers)).toEqual(after)
  }
})

test('every change has its share and its reason, and together they are the share that changed', () => {
  expect(found.moves.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(found.changed)
  expect(found.changed).toBeGreaterThan(0)
  expect(found.changed).toBeLessThan(1)
  for (const { before, after, because } of found.moves)
    if (before !== null) expect([before, after, because]).not.toEqual([before, after, ''])
})
