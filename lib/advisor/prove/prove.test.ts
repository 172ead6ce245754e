import { expect, test } from 'vitest'
import { mini, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { ALWAYS } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { exactStop, interviews, lengthBudget } from '@/lib/advisor/prove/interview'
import { agrees, budgetOf, proveAll, proveContent, withinBudget } from '@/lib/advisor/prove/prove'

const is = (map: Record<string, string[]>) => ({ ...ALWAYS, is: map })
const rule = (at: number, changed: Partial<Policy['rules'][number]>): Partial<Policy> => {
  return { rules: miniPolicy.rules.map((each, index) => (index === at ? { ...each, ...changed } : each)) }
}
const twin = miniPolicy.questions.find(({ id }) => id === 'density')?.options[0] as Policy['questions'][number]['options'][number]
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
  ['evidence that is not there', 1, rule(0, { because: ['nowhere'] }), 'rules.0.because.0: there is no evidence "nowhere"'],
  ['a rule without evidence', 1, rule(0, { because: [] }), 'lxc-windows names no evidence'],
  [
    'a candidate that is excluded without a reason',
    2,
    rule(0, { because: [] }),
    'lxc is excluded without a reason: release=old tenancy=single guest=windows',
  ],
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
  [
    'an option that is told apart from no other',
    7,
    {
      questions: miniPolicy.questions.map((question) =>
        question.id === 'density' ? { ...question, options: [...question.options, { ...twin, id: 'twin', code: 'T' }] } : question,
      ),
    },
    'density=twin is never told apart from density=',
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
])('%s is found, with an assignment that shows it', (_, number, changed, sentence) => {
  expect(failing(changed).get(number)?.join('\n')).toContain(sentence)
})

test.each<[string, Partial<Policy['invariants'][number]>]>([
  ['neverRecommended', { neverRecommended: ['kvm'] }],
  ['neverAcceptable', { neverAcceptable: ['kvm'] }],
  ['neverWithoutControls', { neverWithoutControls: ['kvm'] }],
  ['onlyRecommended', { onlyRecommended: ['lxc'] }],
])('an invariant of the kind %s can fail, and its assignment is printed', (_, kind) => {
  const invariants = [{ id: 'x', says: 'No.', when: is({ release: ['new'], tenancy: ['public'] }), because: [], ...kind }]
  expect(failing({ invariants }).get(10)).toEqual([expect.stringMatching(/^x \(No\.\): release=new tenancy=public/)])
})

test('an invariant that something is recommended fails where nothing is', () => {
  const invariants = [{ id: 'x', says: 'Some.', when: ALWAYS, someRecommended: true as const, because: [] }]
  expect(failing({ invariants, ...rule(0, { candidates: ['kvm', 'lxc', 'hyperv'] }) }).get(10)?.[0]).toContain('guest=windows')
})

test('a level that falls when a risk rises is found', () => {
  const levels = miniPolicy.levels.map((level) => ({
    ...level,
    from: level.from.map((part) => ({ ...part, when: is({ tenancy: ['single'] }) })),
  }))
  expect(failing({ levels }).get(4)?.join('\n')).toContain('falls when tenancy rises from single to trusted')
})

test('a control that a rule requires where it does not apply is found', () => {
  const controls = miniPolicy.controls.map((control) => ({ ...control, when: is({ density: ['high'] }) }))
  expect(
    failing({ controls, ...rule(1, { effect: 'require-control', role: 'evidence-only' }) })
      .get(9)
      ?.join('\n'),
  ).toContain('rule lxc-mapping requires uid-maps where it does not apply: ')
})

/** A compiler gone wrong: what was compiled is not what the policy says. */
const miscompiled = { ...mini(), compiled: mini({ rules: [] }).compiled }

test('12 fails, with an assignment, when the compiled policy says something else than the oracle', () => {
  expect(agrees(miscompiled, 500).failures[0]).toMatch(/^oracle: .+ diagram: .+"guest":"windows"/)
})

test('13 fails when the runtime asks in vain or falls silent too early', () => {
  const hopeless = mini(rule(0, { when: ALWAYS, candidates: ['kvm', 'lxc', 'hyperv'] }))
  const mute = exactStop(interviews({ ...mini(), compiled: hopeless.compiled }))
  expect(mute.failures).toEqual(['nothing is asked, though it is not settled: {}'])
  const candidates = miniPolicy.candidates.map((each) => ({
    ...each,
    availability: { ...each.availability, options: ['old', 'new', 'other'] },
  }))
  const anyRelease = mini({ candidates, ...rule(1, { candidates: ['hyperv'], when: ALWAYS, mitigatedBy: [] }) })
  const curious = exactStop(interviews({ ...anyRelease, compiled: mini().compiled }))
  expect(curious.failures.join()).toContain('release is asked though it tells nothing: {}')
})

test('14 fails when interviews are longer than the budget', () => {
  const { failures } = lengthBudget(interviews(mini()), { longest: 1, mean: 0.5 })
  expect(failures).toEqual([expect.stringContaining('a questionnaire asks '), expect.stringContaining('on average, more than 0.5')])
})

test('15 fails when compiling takes too long or the diagram is too large', () => {
  expect(withinBudget(mini(), 2001).failures).toEqual(['compiling takes 2001 ms, more than 2000'])
  expect(withinBudget(mini(), 1, { ...budgetOf(miniPolicy), outcomeNodes: 1 }).failures[0]).toMatch(/nodes, more than 1$/)
})

test('an answer that becomes impossible when a risk rises admits nobody there, and somebody where it is possible', () => {
  const impossible = [{ id: 'x', when: is({ tenancy: ['single'], guest: ['linux'] }), says: 'No.', because: ['note'] }]
  expect(failing({ impossible }).get(4)?.join('\n')).toContain('is excluded, and not after tenancy rises from single to trusted')
})
