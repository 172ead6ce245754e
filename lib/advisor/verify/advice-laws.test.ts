import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Advice, advice } from '@/lib/advisor/advice'
import { compile } from '@/lib/advisor/compile/compile'
import { honestFacts, honestMini, honestTexts, honestOpen as open } from '@/lib/advisor/honest-mini.test-data'
import { answersOf } from '@/lib/advisor/mini-policy.test-data'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { createAdviceLaws } from '@/lib/advisor/verify/advice-laws'
import { tryAdvice } from '@/lib/advisor/verify/try-advice'

const SLOW_MS = 60_000
const laws = createAdviceLaws(honestMini, honestFacts)
const of = (answers: Answers, current: string) => advice(open, honestTexts, { answers, current })

test(
  'every claim of an advice on the small policy holds in every assignment',
  () => {
    fc.assert(
      fc.property(answersOf(open), fc.constantFrom(...open.candidates), (answers, current) => {
        expect(laws(of(answers, current), answers)).toEqual([])
      }),
      { numRuns: 100 },
    )
  },
  SLOW_MS,
)

test(
  'so does every claim of an advice on the newest policy, as far as it is sampled',
  () => {
    const { policy, facts } = loadPolicy(undefined, undefined)
    expect(tryAdvice(compile(policy, facts), 12, 1).failures).toEqual([])
  },
  SLOW_MS,
)

describe('a claim that is wrong is found', () => {
  const teams: Answers = { release: ['new'], tenancy: ['trusted'], guest: ['linux'], density: ['high'], maps: ['can-map'], skills: ['lxc'] }
  const current =
    (changed: Partial<NonNullable<Advice['current']>>) =>
    (found: Advice): Advice =>
      found.current ? { ...found, current: { ...found.current, ...changed } } : found
  const fix =
    (changed: Partial<NonNullable<NonNullable<Advice['current']>['fix']>>) =>
    (found: Advice): Advice =>
      found.current?.fix ? current({ fix: { ...found.current.fix, ...changed } })(found) : found

  test('the advice that is broken here is right as it is, and mends', () => {
    const found = of(teams, 'lxc')
    expect(laws(found, teams)).toEqual([])
    expect(found.current).toMatchObject({
      verdict: 'fix',
      rating: 'critical',
      fix: { certain: true, changes: [{ question: 'maps', to: 'mapped' }] },
    })
  })

  test.each<[string, Answers, string, (found: Advice) => Advice, string]>([
    ['a rating too low', teams, 'lxc', current({ rating: 'advisory' }), 'lxc: rated advisory, and critical is the least'],
    ['a rating without a reason', teams, 'lxc', current({ reasons: [] }), 'lxc: rated critical without a reason'],
    ['a stay that is not fine', teams, 'lxc', current({ verdict: 'stay' }), 'lxc: stays, and is not fine everywhere'],
    ['a move of what could be mended', teams, 'lxc', current({ verdict: 'move' }), 'lxc: moves, and could be mended'],
    ['a fix of nothing', teams, 'lxc', fix({ changes: [] }), 'lxc: a fix that is certain is not'],
    [
      'a fix that goes a way that is never proposed',
      teams,
      'lxc',
      fix({ changes: [{ question: 'guest', to: 'windows' }] }),
      'lxc: a fix goes a way that is never proposed',
    ],
    ['a fix that is called uncertain', teams, 'lxc', fix({ certain: false }), 'lxc: a fix may help, and another surely does'],
    [
      'a change that leads elsewhere',
      teams,
      'lxc',
      (found) => ({
        ...found,
        candidates: found.candidates.map((each) => (each.change ? { ...each, change: { ...each.change, changes: [] } } : each)),
      }),
      'the change that is to bring it about does not',
    ],
    [
      'an outlook that is not so',
      teams,
      'lxc',
      (found) => ({ ...found, change: found.change && { ...found.change, possible: [] } }),
      'leaves',
    ],
    ['a settlement that is none', {}, 'kvm', (found) => ({ ...found, settled: true }), 'settled is true'],
    [
      'something offered meanwhile that may not be acceptable',
      {},
      'kvm',
      (found) => ({ ...found, interim: found.interim && { ...found.interim, candidates: ['lxc'] } }),
      'meanwhile lxc',
    ],
    [
      'a question that would not settle most',
      {},
      'kvm',
      (found) => ({ ...found, interim: found.interim && { ...found.interim, settles: ['maps', 'skills'] } }),
      'maps,skills would not settle most',
    ],
  ])('%s', (_, answers, id, broken, what) => {
    expect(laws(broken(of(answers, id)), answers).join('\n')).toContain(what)
  })
})
