import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { mini, miniFacts } from '@/lib/advisor/mini-policy.test-data'
import { type Expectation, expectationSchema } from '@/lib/advisor/policy/expectation-schema'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { faultsOf } from '@/lib/advisor/policy/references'
import { expectationClaims } from '@/lib/advisor/prove/expectations'
import { invariant } from '@/lib/advisor/prove/outcomes'

const one = (claims: Record<string, unknown>): Expectation => expectationSchema.parse({ id: 'it', says: 'It is so.', ...claims })
const failuresOf = (claims: Record<string, unknown>) => invariant(mini({ expectations: [one(claims)] })).failures

test.each<[string, Record<string, unknown>]>([
  ['what serves', { when: { release: ['new'] }, takes: ['kvm'] }],
  ['what does not', { when: { guest: ['windows'] }, refuses: ['lxc'] }],
  ['what is recommended', { when: { guest: ['windows'], release: ['old'] }, recommends: ['hyperv'] }],
  ['what is better', { when: { density: ['high'] }, ranks: [['lxc'], ['kvm', 'hyperv']] }],
  ['what makes no difference to candidates', { indifferent: { question: 'density', candidates: ['kvm', 'lxc', 'hyperv'] } }],
  [
    'what makes none between some options',
    { when: { guest: ['windows'] }, sameAdvice: { question: 'tenancy', options: ['trusted', 'public'] } },
  ],
])('an expectation that holds is silent: %s', (_, claims) => {
  expect(failuresOf(claims)).toEqual([])
})

test.each<[string, Record<string, unknown>, string]>([
  ['what serves', { takes: ['lxc'] }, 'lxc is not acceptable: '],
  ['what does not', { when: { guest: ['windows'] }, refuses: ['kvm'] }, 'kvm is acceptable: '],
  ['what is recommended', { when: { guest: ['windows'] }, recommends: ['lxc'] }, 'something else is recommended, or nothing: '],
  ['that anything is', { when: { release: ['new'], guest: ['windows'] }, recommends: ['hyperv'] }, 'something else'],
  ['what is better', { when: { guest: ['linux'] }, ranks: [['kvm'], ['lxc']] }, 'lxc is recommended before something better: '],
  [
    'what makes no difference to candidates',
    { indifferent: { question: 'guest', candidates: ['kvm', 'lxc'] } },
    'windows makes a difference to linux: release=old tenancy=single guest=windows',
  ],
  ['what makes none to the advice', { sameAdvice: { question: 'tenancy' } }, 'public makes a difference to single: '],
])('an expectation that does not hold is shown with an assignment: %s', (_, claims, failure) => {
  expect(failuresOf(claims).join('\n')).toContain(`it (It is so.): ${failure}`)
})

test('what runs today is rated as experts expect, or it is shown where it is not', () => {
  const { policy, facts } = loadPolicy(undefined, undefined)
  const broken = (rating: string) => {
    const expectations = [one({ when: { tenancy: ['public'] }, rated: { lxc: rating } })]
    return invariant(compile({ ...policy, expectations }, facts)).failures.length
  }
  expect([broken('critical'), broken('advisory')]).toEqual([0, 1])
})

test('controls are asked for as experts expect, or it is shown where they are not', () => {
  const { policy, facts } = loadPolicy(undefined, undefined)
  const broken = (when: Record<string, string[]>, asks: Record<string, unknown>) =>
    invariant(compile({ ...policy, expectations: [one({ when, asks: { kvm: asks } })] }, facts)).failures.join('; ')
  expect(broken({ tenancy: ['public'] }, { must: ['disable-ksm'], should: ['qemu-seccomp'], never: ['xen-silo'] })).toBe('')
  expect(broken({ tenancy: ['single'] }, { must: ['disable-ksm'] })).toMatch(/kvm need not have disable-ksm: .*tenancy=single/)
  expect(broken({ tenancy: ['public'] }, { should: ['disable-ksm'] })).toMatch(/kvm must have disable-ksm: .*tenancy=public/)
  expect(broken({ 'host-operator': ['trusted'] }, { should: ['sev'] })).toMatch(/kvm is not advised sev: /)
  expect(broken({ tenancy: ['public'] }, { never: ['disable-ksm'] })).toMatch(/kvm is asked for disable-ksm: /)
})

test('ids that nobody declares are found in every claim, and a condition on what is compared', () => {
  const { policy } = mini({
    expectations: [
      one({ takes: ['a'], refuses: ['b'], recommends: ['c'], ranks: [['d'], ['kvm']], because: ['e'] }),
      one({ id: 'other', indifferent: { question: 'tenancy', options: ['single', 'f'], candidates: ['g'] }, rated: { h: 'none' } }),
      one({ id: 'third', when: { density: ['high'] }, sameAdvice: { question: 'density' } }),
      one({ id: 'fourth', sameAdvice: { question: 'nothing' } }),
      one({ id: 'fifth', asks: { i: { must: ['j'] }, kvm: { never: ['k'] } } }),
    ],
  })
  const found = faultsOf(policy, miniFacts)
  expect(found.flatMap(({ unknown, what }) => unknown?.id ?? what)).toEqual(
    expect.arrayContaining(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'nothing', 'options of density are compared here']),
  )
})

test('a policy without expectations expects nothing', () => {
  expect(expectationClaims(mini())).toEqual([])
})
