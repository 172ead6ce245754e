import { expect, test } from 'vitest'
import { ALWAYS } from '@/lib/advisor/condition'
import { mini, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import type { Policy } from '@/lib/advisor/policy-schema'
import { interviews } from '@/lib/advisor/proofs/interview'
import { proveAll, proveContent } from '@/lib/advisor/proofs/prove'

const is = (map: Record<string, string[]>) => ({ ...ALWAYS, is: map })
const rule = (at: number, changed: Partial<Policy['rules'][number]>): Partial<Policy> => {
  return { rules: miniPolicy.rules.map((each, index) => (index === at ? { ...each, ...changed } : each)) }
}
const failing = (changed: Partial<Policy>): Map<number, readonly string[]> =>
  new Map(
    proveContent(mini(changed))
      .filter(({ failures }) => failures.length > 0)
      .map(({ number, failures }) => [number, failures]),
  )

test('all fifteen properties hold of the small policy', () => {
  const compilation = mini()
  const proofs = proveAll(compilation, interviews(compilation), 0, 100)
  expect(proofs.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
  expect(proofs.flatMap(({ failures }) => failures)).toEqual([])
})

test.each<[string, number, Partial<Policy>, string]>([
  ['an undeclared tie', 3, { ties: [] }, 'kvm and hyperv tie, undeclared: release=old tenancy=public guest=linux'],
  [
    'an exclusion that a higher risk lifts',
    4,
    rule(0, { when: is({ tenancy: ['single'] }) }),
    'lxc is excluded, and not after tenancy rises from single to trusted',
  ],
  [
    'a rule that can never fire',
    5,
    rule(0, { when: is({ guest: ['windows'], density: ['high'] }) }),
    'rule lxc-windows holds in no possible world',
  ],
  [
    'a rule that decides nothing',
    6,
    rule(1, { role: 'deciding' }),
    'rule lxc-mapping is "deciding", but without it no recommendation would differ',
  ],
  [
    'a rule that decides unseen',
    6,
    rule(0, { role: 'evidence-only' }),
    'rule lxc-windows is "evidence-only", but without it some recommendation would differ',
  ],
  [
    'a question on which nothing depends',
    7,
    { questions: [...miniPolicy.questions, { ...miniPolicy.questions[3], id: 'idle', code: 'IDL' } as Policy['questions'][number]] },
    'nothing depends on question idle',
  ],
  ['a candidate that never wins', 8, rule(0, { when: ALWAYS }), 'lxc is never recommended, and does not say why'],
  [
    'a control out of reach',
    9,
    { controls: miniPolicy.controls.map((control) => ({ ...control, when: is({ tenancy: ['public'] }) })) },
    'control uid-maps never applies to a candidate that is left',
  ],
  [
    'a broken invariant',
    10,
    { invariants: [{ id: 'no-lxc', says: 'Never.', when: is({ tenancy: ['trusted'] }), neverAcceptable: ['lxc'], because: [] }] },
    'no-lxc (Never.): release=old tenancy=trusted guest=linux',
  ],
  ['a dead end', 11, rule(0, { candidates: ['kvm', 'lxc', 'hyperv'] }), 'nothing is acceptable under default, and no change helps'],
])('%s is found, with a world that shows it', (_, number, changed, sentence) => {
  expect(failing(changed).get(number)?.join('\n')).toContain(sentence)
})

test('an answer that becomes impossible when a risk rises admits nobody there, and somebody where it is possible', () => {
  const impossible = [{ id: 'x', when: is({ tenancy: ['single'], guest: ['linux'] }), says: 'No.', because: ['note'] }]
  expect(failing({ impossible }).get(4)?.join('\n')).toContain('is excluded, and not after tenancy rises from single to trusted')
})
