import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { ALWAYS } from '@/lib/advisor/policy/condition'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { faultsOf } from '@/lib/advisor/policy/references'
import { sameForDevices } from '@/lib/advisor/prove/honesty-devices'
import { reducedIsSaid } from '@/lib/advisor/prove/honesty-operator'

const { policy, facts } = loadPolicy()
const proofs = (changed: Partial<Policy>) => {
  const compilation = compile({ ...policy, ...changed }, facts)
  return [sameForDevices(compilation), reducedIsSaid(compilation)]
}
const words = policy.words as NonNullable<Policy['words']> // a policy of format 2 has them
const honesty = policy.policy.honesty as NonNullable<Policy['policy']['honesty']> // and these

/** The policy without what a control asks of a candidate. */
const withoutUse = (id: string, candidate: string): Partial<Policy> => ({
  controls: policy.controls.map((control) =>
    control.id === id && control.facts
      ? { ...control, facts: { ...control.facts, uses: control.facts.uses.filter((use) => !use.for.includes(candidate)) } }
      : control,
  ),
})
const withReason = (id: string, changed: Partial<Policy['rules'][number]>): Partial<Policy> => ({
  rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, ...changed } : rule)),
})
const withHolds = (says: string): Partial<Policy> => ({
  words: { ...words, holds: [{ for: ['kvm'], when: ALWAYS, says }, ...words.holds] },
})
const onKvm = (changed: Record<string, unknown>) =>
  policy.candidates.map((each) =>
    each.id === 'kvm' ? { ...each, provides: { ...each.provides, ...changed } } : each,
  ) as Policy['candidates']

test('H8 and H9 hold of the published policy, and say what they looked at', () => {
  const [devices, operator] = proofs({})
  expect(devices).toMatchObject({
    number: 23,
    failures: [],
    count: expect.stringMatching(/^10 candidates, [1-9]\d* uses, [1-9]\d* warnings$/),
  })
  expect(operator).toMatchObject({ number: 24, failures: [], count: expect.stringMatching(/^11 candidates, [1-9]\d* claims$/) })
})

test.each<[string, 0 | 1, Partial<Policy>, RegExp]>([
  [
    'a hypervisor without an IOMMU',
    0,
    withoutUse('hyperv-iommu', 'hyperv'),
    /^hyperv hands strangers a device without a control .*tenancy=partners.*devices=/,
  ],
  [
    'a hypervisor whose devices nobody cleans',
    0,
    {
      words: {
        ...words,
        actions: words.actions.map((each) =>
          each.id === 'clean-devices' ? { ...each, for: each.for.filter((id) => id !== 'xen') } : each,
        ),
      },
    },
    /^xen hands strangers a device that nobody cleans: .*tenancy=partners/,
  ],
  [
    'a hypervisor that gets in without a word',
    0,
    withReason('kata-devices', { when: ALWAYS }),
    /^kata hands strangers a device without a word/,
  ],
  [
    'one hypervisor ruled out for a risk of all',
    0,
    withReason('xen-devices', { effect: 'exclude', role: 'deciding' }),
    /^xen-devices rules xen out for a risk that every device has$/,
  ],
  [
    'attestation where nothing attests',
    1,
    { candidates: onKvm({ secrecy: [{ level: 'attested', when: ALWAYS, because: ['linux-sev'] }] }) },
    /^kvm counts as proved where nothing attests it: .*memory-encryption=none/,
  ],
  [
    'memory in clear that is offered',
    1,
    { candidates: onKvm({ secrecy: [{ level: 'reduced', when: ALWAYS, because: ['linux-sev'] }] }) },
    /^kvm is offered against the operator with memory in clear: /,
  ],
  [
    'less than proof that is not called reduced',
    1,
    withReason('sev-is-not-attested', { says: 'SEV hides memory.' }),
    /^kvm protects from the operator without proof, and is not called reduced: .*memory-encryption=sev/,
  ],
  [
    'a word that promises more',
    1,
    withHolds('Guests of KVM are sealed.'),
    /^kvm proves nothing, and is told to: Guests of KVM are sealed\.: /,
  ],
  ['a report that nobody gets', 1, withHolds('A report proves it.'), /^kvm proves nothing, and is told to: A report proves it\.: /],
  ['no rule at all', 0, { policy: { ...policy.policy, honesty: undefined } }, /does not say what H8 is about/],
  ['no level to speak of', 1, { policy: { ...policy.policy, honesty: undefined } }, /does not say what H9 is about/],
])('%s is found, with an assignment that shows it', (_, which, changed, failure) => {
  expect(proofs(changed)[which]?.failures).toContainEqual(expect.stringMatching(failure))
})

test('a sentence that is never told of a candidate, for another comes before it, promises nothing', () => {
  const holds = [...words.holds, { for: ['kvm'], when: ALWAYS, says: 'Guests of KVM are sealed.' }]
  expect(proofs({ words: { ...words, holds } })[1]?.failures).toEqual([])
})

test.each([
  ['devices', { ...honesty.devices, action: 'clean-device' }, 'policy.honesty.devices.action action clean-device'],
  ['devices', { ...honesty.devices, control: 'iomnu' }, 'policy.honesty.devices.control no control has "iomnu" in its id'],
  ['operator', { ...honesty.operator, step: 'attest' }, 'policy.honesty.operator.step step attest'],
])('what the rules of honesty name must be there: %s', (part, changed, fault) => {
  const broken = { ...policy, policy: { ...policy.policy, honesty: { ...honesty, [part]: changed } } }
  const found = faultsOf(broken, facts).map(
    ({ path, what, unknown }) => `${path.join('.')} ${unknown ? `${unknown.kind} ${unknown.id}` : what}`,
  )
  expect(found).toContain(fault)
})
