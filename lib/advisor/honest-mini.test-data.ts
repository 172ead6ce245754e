import { compile } from '@/lib/advisor/compile/compile'
import { miniFacts, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { ALWAYS } from '@/lib/advisor/policy/condition'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'

const is = (map: Record<string, string[]>) => ({ ...ALWAYS, is: map })
const because = ['note']
type Question = Policy['questions'][number]
type Option = Question['options'][number]
const option = (id: string, code: string, more: Partial<Option> = {}): Option => ({ id, code, label: id, covers: [], ...more })
const asked = (id: string, code: string, options: Option[], more: Partial<Question>): Question => {
  const words = { ask: 'So?', why: 'So.', topic: 'Hosts', dontKnow: { how: 'Look.' } }
  return { id, code, options, kind: 'one', order: 'none', changeable: 'easy', detect: [], ...words, ...more }
}
const MORE: Readonly<Record<string, Partial<Question>>> = {
  release: { ways: 'later', fixes: ['new'] },
  tenancy: { role: 'risk', comes: ['trusted', 'public'] },
  guest: { changeable: 'never' },
  density: { role: 'need' },
}
const risk = {
  effect: 'exclude',
  kind: 'risk',
  severity: 'serious',
  candidates: ['lxc'],
  role: 'deciding',
  mitigatedBy: [],
  because,
} as const

/** The older series of the small policy has ended. */
export const honestFacts: PolicyFacts = {
  ...miniFacts,
  asOf: '2026-01-01',
  releases: [
    { name: 'Ussuri', maintainedUntil: '2024-01-01' },
    { name: '2024.1 Caracal', maintainedUntil: '2027-01-01' },
  ],
}

/** The small policy in format 2: six questions, of which one tells what is in place from what could be, and one is tried last. */
export const honestMini: Policy = {
  ...miniPolicy,
  policy: {
    ...miniPolicy.policy,
    format: 2,
    upgradeTo: 'new',
    outside: 'other',
    ended: { severity: 'serious', says: 'It has ended.', because },
  },
  questions: [
    ...miniPolicy.questions.map((question) => ({ ...question, ...MORE[question.id] })),
    asked('maps', 'MAP', [option('mapped', 'A'), option('can-map', 'B', { today: 'not-mapped' }), option('not-mapped', 'C')], {
      ...{ ways: 'earlier', fixes: ['mapped'], keeps: ['not-mapped'] },
    }),
    asked('skills', 'SKL', [option('kvm', 'A'), option('lxc', 'B')], { role: 'last' }),
  ],
  impossible: [],
  rules: [
    { ...risk, id: 'lxc-windows', kind: 'need', demand: 'guest', when: is({ guest: ['windows'] }), says: 'It has no kernel of its own.' },
    { ...risk, id: 'lxc-unmapped', when: is({ tenancy: ['trusted'], maps: ['not-mapped'] }), says: 'Root is root.' },
    {
      ...risk,
      id: 'lxc-root',
      effect: 'warn',
      role: 'evidence-only',
      severity: 'critical',
      when: is({ maps: ['not-mapped'], density: ['high'] }),
      says: 'Root is root.',
    },
    { ...risk, id: 'lxc-kernel', effect: 'warn', role: 'evidence-only', severity: 'advisory', when: ALWAYS, says: 'One kernel.' },
  ],
  levels: miniPolicy.levels.map((level) => ({ ...level, from: level.from.map((each) => ({ ...each, severity: 'critical' as const })) })),
  criteria: miniPolicy.criteria.map((criterion) =>
    criterion.id === 'fit'
      ? { ...criterion, table: [{ candidates: ['lxc'], when: is({ density: ['high'], skills: ['lxc'] }), is: 'good', because }] }
      : criterion,
  ),
  controls: [],
  words: {
    demands: { guest: 'What guests run' },
    ...{ risk: [{ when: ALWAYS, says: 'A risk.' }], holds: [], remains: [], nothing: [{ when: ALWAYS, says: 'Nothing.' }] },
    ...{ meanwhile: [{ when: ALWAYS, says: 'Wait.' }], actions: [], upgrade: { do: 'Upgrade.', because } },
    ...{ migrate: [{ when: ALWAYS, says: 'Move from {from} to {to}.', because }], findOut: { do: 'Find out: {question}', because } },
  },
  cases: [],
}

const compilation = compile(honestMini, honestFacts)
export const honestTexts = compilation.texts
export const honestOpen = openPolicy(compilation.compiled)
