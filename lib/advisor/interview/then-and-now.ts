import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { type Verdict, verdict } from '@/lib/advisor/runtime/verdict'

/** A reason that one of two policies gives and the other does not. */
export type Difference = Readonly<{ candidate: string; rule: string; says: string; change: 'new' | 'gone' }>

/** What an old link says today. */
export type ThenAndNow = Readonly<{
  isSame: boolean
  then: Verdict
  now: Verdict
  /** The same answers as today's policy takes them. */
  state: LinkState
  /** Answers that today's policy does not have, as `question: option`. */
  lost: readonly string[]
  /** What made the difference, for the candidates whose standing changed; empty when the ranking alone did. */
  because: readonly Difference[]
}>

/** Read the answers of one policy under another, and compare the advice. */
export function thenAndNow(old: ReadyPolicy, today: ReadyPolicy, state: LinkState): ThenAndNow {
  const { answers, lost } = carriedOver(today, state)
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

function carriedOver({ open }: ReadyPolicy, { answers }: LinkState): { answers: LinkState['answers']; lost: string[] } {
  const lost: string[] = []
  const kept = Object.entries(answers).flatMap(([id, answer]) => {
    const options = open.questions.find((question) => question.id === id)?.options.map(([option]) => option)
    if (options === undefined) lost.push(id)
    if (options === undefined || answer === '?') return options === undefined ? [] : [[id, answer] as const]
    const left = answer.filter((option) => options.includes(option))
    lost.push(...answer.filter((option) => !options.includes(option)).map((option) => `${id}: ${option}`))
    return left.length > 0 ? [[id, left] as const] : []
  })
  return { answers: Object.fromEntries(kept), lost }
}

/** Rule -> what it says, for what excludes a candidate. */
function reasons({ texts, open }: ReadyPolicy, { candidates }: Verdict, id: string): Map<string, string> {
  const found = candidates[open.candidates.indexOf(id)]
  const grounds = (found?.grounds ?? []).flatMap(({ at }) => texts.grounds[at] ?? []).filter(({ kind }) => kind === 'exclude')
  return new Map(grounds.map((ground) => [ground.id, ground.says]))
}

function differences(candidate: string, old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Difference[] {
  const only = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>, change: Difference['change']) =>
    [...some].flatMap(([rule, says]) => (others.has(rule) ? [] : [{ candidate, rule, says, change }]))
  return [...only(now, old, 'new'), ...only(old, now, 'gone')]
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
