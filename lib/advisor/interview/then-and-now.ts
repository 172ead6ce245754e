import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { optionLabel, questionOf } from '@/lib/advisor/interview/words'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { type Verdict, verdict } from '@/lib/advisor/runtime/verdict'

/** A reason that one of two policies gives and the other does not. */
type Difference = Readonly<{ candidate: string; rule: string; says: string; change: 'new' | 'gone' }>

/** What an old link says today. */
export type ThenAndNow = Readonly<{
  isSame: boolean
  then: Verdict
  now: Verdict
  /** The same answers as today's policy takes them. */
  state: LinkState
  /** Answers that today's policy does not have, in the words of the old one. */
  lost: readonly string[]
  /** What made the difference, for the candidates whose standing changed; empty when the ranking alone did. */
  because: readonly Difference[]
}>

/** Read the answers of one policy under another, and compare the advice. */
export function thenAndNow(old: ReadyPolicy, today: ReadyPolicy, state: LinkState): ThenAndNow {
  const { answers, lost } = carriedOver(old, today, state)
  const profile = state.profile && state.profile in today.open.profiles ? state.profile : null
  const current = state.current && today.open.candidates.includes(state.current) ? state.current : null
  const then = verdict(old.open, state.answers, state.profile ?? 'default')
  const now = verdict(today.open, answers, profile ?? 'default')
  const isSame = isSameSet(then.recommended, now.recommended) && isSameSet(then.possible, now.possible)
  const changed = [...then.possible, ...now.possible].filter((id) => then.possible.includes(id) !== now.possible.includes(id))
  return {
    isSame,
    then,
    now,
    state: { answers, profile, current },
    lost,
    because: isSame ? [] : changed.flatMap((id) => differences(id, reasons(old, then, id), reasons(today, now, id))),
  }
}

/** Read each answer by the id that its question and options have today, or had once; an option that was split is all of its parts. */
function carriedOver(old: ReadyPolicy, today: ReadyPolicy, { answers }: LinkState): { answers: LinkState['answers']; lost: string[] } {
  const lost: string[] = []
  const kept = Object.entries(answers).flatMap(([id, answer]) => {
    const [question] = todays(today.texts.questions, id)
    if (question === undefined) lost.push(`“${questionOf(old.texts, id)?.ask ?? id}”`)
    if (question === undefined || answer === '?') return question === undefined ? [] : [[question.id, answer] as const]
    const gone = answer.filter((option) => todays(question.options, option).length === 0)
    for (const option of gone) lost.push(`“${optionLabel(old.texts, id, option)}” for “${question.ask}”`)
    const left = question.options.filter((option) => answer.some((each) => todays(question.options, each).includes(option)))
    // An answer of which a part is gone would say more than was said: it is asked again.
    return left.length > 0 && gone.length === 0 ? [[question.id, left.map((option) => option.id)] as const] : []
  })
  return { answers: Object.fromEntries(kept), lost }
}

/** What an id of an older policy is today: what has that id, and what was split off it. */
function todays<T extends Readonly<{ id: string; was?: readonly string[] | undefined }>>(among: readonly T[], id: string): T[] {
  return among.filter(({ id: today, was = [] }) => today === id || was.includes(id))
}

/** Rule -> what it says, for what excludes a candidate. */
function reasons({ texts, open }: ReadyPolicy, { candidates }: Verdict, id: string): Map<string, string> {
  const found = candidates[open.candidates.indexOf(id)]
  const reasons = (found?.reasons ?? []).flatMap(({ at }) => texts.grounds[at] ?? []).filter(({ kind }) => kind === 'exclude')
  return new Map(reasons.map((reason) => [reason.id, reason.says]))
}

function differences(candidate: string, old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Difference[] {
  const only = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>, change: Difference['change']) =>
    [...some].flatMap(([rule, says]) => (others.has(rule) ? [] : [{ candidate, rule, says, change }]))
  return [...only(now, old, 'new'), ...only(old, now, 'gone')]
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
