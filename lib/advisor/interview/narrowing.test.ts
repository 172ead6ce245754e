import { expect, test } from 'vitest'
import { leftWords, narrowingSentence, standings } from '@/lib/advisor/interview/narrowing'
import { answerWords } from '@/lib/advisor/interview/words'
import { mini, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { listed } from '@/lib/listed'

const { texts } = mini()
const said = (before: Parameters<typeof narrowingSentence>[2], after: Parameters<typeof narrowingSentence>[2]) =>
  narrowingSentence(open, texts, before, after)

test('an answer says who went and who is left', () => {
  expect(said({}, { release: ['new'] })).toBe('No longer possible: Hyper-V. Still possible: KVM or LXC.')
  expect(said({ release: ['new'] }, { release: ['new'], tenancy: ['public'] })).toBe('No longer possible: LXC. Settled: KVM.')
})

test('an answer that is taken back says who is possible again', () => {
  expect(said({ release: ['new'] }, {})).toBe('Possible again: Hyper-V. Still possible: KVM, LXC or Hyper-V.')
})

test('"I don’t know" says that it rules nothing out', () => {
  expect(said({}, { tenancy: '?' })).toBe('This rules nothing out. Still possible: KVM, LXC or Hyper-V.')
})

test('answers that cannot be true together are called that', () => {
  expect(said({}, { guest: ['windows'], density: ['high'] })).toBe('These answers contradict each other.')
})

test('who is ruled out has a reason, and a word that is no colour', () => {
  const found = standings(open, texts, verdict(open, { release: ['new'], tenancy: ['public'] }))
  expect(found.map(({ id, word }) => [id, word])).toEqual([
    ['kvm', 'Recommended'],
    ['lxc', 'Ruled out'],
    ['hyperv', 'Ruled out'],
  ])
  expect(found.find(({ id }) => id === 'hyperv')?.reasons).toEqual(['The driver was removed in 2024.1.'])
})

test.each([
  [{ atMost: 0, usually: 0 }, 'the last question'],
  [{ atMost: 1, usually: 1 }, 'at most 1 more question'],
  [{ atMost: 4, usually: 2 }, 'at most 4 more questions, usually 2'],
])('%j reads as it is', (left, words) => expect(leftWords(left)).toBe(words))

test('lists and answers read as sentences', () => {
  expect(listed(['KVM', 'Xen', 'LXC'])).toBe('KVM, Xen and LXC')
  expect(listed(['KVM'])).toBe('KVM')
  expect(listed([])).toBe('')
  expect(answerWords(texts, 'tenancy', { tenancy: ['single', 'public'] })).toBe('One team or Anyone')
  expect(answerWords(texts, 'tenancy', { tenancy: '?' })).toBe('I don’t know')
  expect(answerWords(texts, 'tenancy', {})).toBeNull()
})
