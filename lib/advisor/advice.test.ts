import { expect, test } from 'vitest'
import { advice } from '@/lib/advisor/advice'
import { adviceText } from '@/lib/advisor/export/advice-text'
import { mini, miniPolicy, miniOpen as open } from '@/lib/advisor/mini-policy.test-data'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { brokenAdvice } from '@/lib/advisor/verify/check-case'

const { texts } = mini()
const of = (written: Record<string, string | readonly string[]>) => advice(open, texts, readAnswers(open, written))

test.each(miniPolicy.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
  expect(brokenAdvice(each, of(each.answers))).toEqual([])
})

test('a case that is not kept says what is there instead', () => {
  const wrong = {
    name: 'x',
    answers: {},
    expect: { recommended: ['lxc'], status: { lxc: 'excluded' as const }, settled: true },
    because: [],
  }
  expect(brokenAdvice(wrong, of({}))).toEqual(['recommended is nothing, not lxc', 'lxc is open, not excluded', 'settled is false'])
})

test('advice names reasons with evidence, what would change it, and the way to the current choice', () => {
  const found = of({ release: 'new', tenancy: 'public', guest: 'linux', density: 'high', current: 'lxc' })
  expect(found).toMatchObject({ recommended: ['kvm'], settled: true, deciding: ['release', 'tenancy'], next: null })
  expect(found.candidates[1]).toMatchObject({
    status: 'excluded',
    reasons: [{ rule: 'wall-machine', says: 'Strangers need a wall of hardware.', evidence: ['note'], certain: true }],
    change: { changes: [{ question: 'tenancy', to: 'single' }] },
  })
  expect(found.current).toMatchObject({ id: 'lxc', status: 'excluded', band: 2, finally: [{ id: 'never-lxc-for-strangers' }] })
  const text = adviceText(found, texts)
  expect(text).toContain('Recommended: KVM.')
  expect(text).toContain('Ruled out\n  LXC\n    - Strangers need a wall of hardware. [note]\n    > recommended with tenancy=single')
})

test('answers of no possible assignment are told as such', () => {
  const found = of({ guest: 'windows', density: 'high' })
  expect(found).toMatchObject({ contradiction: true, settled: true, recommended: [], possible: [], deciding: ['guest', 'density'] })
  expect(found.candidates.every(({ status, reasons }) => status === 'excluded' && reasons.length > 0)).toBe(true)
})
