import { type ActionAdvice, actionsOf } from '@/lib/advisor/action-advice'
import type { AdviceView } from '@/lib/advisor/candidate-advice'
import type { CurrentAdvice } from '@/lib/advisor/current-advice'
import { headlineOf } from '@/lib/advisor/headline'
import { becauseOf, firstSaid } from '@/lib/advisor/result-words'
import { type Alone, aloneExcluding } from '@/lib/advisor/runtime/alone'
import { type Allowed, allowedBy } from '@/lib/advisor/runtime/answers'
import { matrixOf } from '@/lib/advisor/runtime/matrix'
import { type Reach, reach } from '@/lib/advisor/runtime/reach'
import { runnerUp } from '@/lib/advisor/runtime/runner-up'
import { settling } from '@/lib/advisor/runtime/settling'
import type { Verdict } from '@/lib/advisor/runtime/verdict'
import { upgradeOf } from '@/lib/advisor/upgrade'

/** What people can use of a result: the newer fields of advice. Policies without format 2 have a headline only. */
type HonestAdvice = Readonly<{
  /** The verdict as a heading has it. */
  headline: string
  /** At most three sentences: the risk that decides, what holds it, what remains; null while it is not settled. */
  because: string | null
  /** What to do first, in this order. */
  actions: readonly ActionAdvice[]
  /** Risk answers that by themselves exclude candidates. */
  alone: readonly Alone[]
  /** The best of those that are acceptable beside the one that is recommended, and what it lacks. */
  runnerUp: Readonly<{ candidate: string; lacks: string }> | null
  /** What holds while it is not settled: candidates taken in every world that is left, what to do, and what to find out first. */
  interim: Readonly<{ candidates: readonly string[]; says: string; settles: readonly string[] }> | null
  /** Each candidate against each demand. */
  matrix: readonly MatrixCell[]
}>

type MatrixCell = Readonly<{
  candidate: string
  demand: string
  label: string
  state: 'met' | 'not-met' | 'depends'
  rule: string | null
  says: string | null
}>

export function honestAdvice(view: AdviceView, found: Verdict, current: CurrentAdvice | null): HonestAdvice {
  const { policy, answers, profile } = view
  const allowed = allowedBy(policy, answers)
  const upgrade = upgradeOf(view, allowed)
  const headline = headlineOf(view, found, upgrade)
  const empty = { headline, because: null, actions: [], alone: [], runnerUp: null, interim: null, matrix: [] }
  if (!policy.honest || found.isContradiction) return empty
  const at = reach(policy, allowed)
  return {
    headline,
    because: found.isSettled ? becauseOf(view, found, at) : null,
    actions: actionsOf(view, found, current, upgrade, at),
    alone: aloneExcluding(policy, answers, found.candidates),
    runnerUp: found.isSettled ? second(view, found, allowed) : null,
    interim: found.isSettled ? null : meanwhile(view, found, at, settling(policy, answers, profile)),
    matrix: matrixWords(view, found, at),
  }
}

function second({ policy, texts, profile }: AdviceView, found: Verdict, allowed: Allowed): HonestAdvice['runnerUp'] {
  const other = runnerUp(policy, allowed, found.candidates, profile)
  if (other === null) return null
  const label = (id: string | undefined) => texts.candidates.find((each) => each.id === id)?.label ?? ''
  const candidate = policy.candidates[other.candidate] ?? ''
  const criterion = texts.criteria[other.criterion]
  const lacks = criterion?.lacks ?? `{other} ranks behind {best}: ${criterion?.label ?? 'the order of the policy'}.`
  return { candidate, lacks: lacks.replaceAll('{other}', label(candidate)).replaceAll('{best}', label(found.recommended[0])) }
}

function meanwhile(view: AdviceView, found: Verdict, at: Reach, settles: readonly string[]): NonNullable<HonestAdvice['interim']> {
  const { policy, texts } = view
  const candidates = policy.candidates.filter((_, candidate) => isTaken(at(policy.status[candidate] ?? -1)))
  const says = firstSaid(policy.honest?.meanwhile ?? [], texts.words?.meanwhile ?? [], at, null)
  const names = candidates.map((id) => texts.candidates.find((each) => each.id === id)?.label ?? id)
  const safe = `Acceptable whatever the open answers are: ${names.join(', ')}.`
  return { candidates, says: candidates.length > 0 && found.candidates.length > 0 ? safe : says, settles }
}

/** Acceptable in every assignment that is left. */
const isTaken = (bits: number): boolean => bits !== 0 && (bits & ~0b110) === 0

function matrixWords({ policy, texts }: AdviceView, found: Verdict, at: Reach): MatrixCell[] {
  const statuses = found.candidates.map(({ status }) => status)
  return matrixOf(policy, at, statuses, texts.demands.length).map(({ candidate, demand, state, ground }) => {
    const reason = ground === null ? undefined : texts.grounds[ground]
    const { id = '', label = '' } = texts.demands[demand] ?? {}
    return { candidate: policy.candidates[candidate] ?? '', demand: id, label, state, rule: reason?.id ?? null, says: reason?.says ?? null }
  })
}
