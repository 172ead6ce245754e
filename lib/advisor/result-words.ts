import type { AdviceView } from '@/lib/advisor/candidate-advice'
import type { HonestPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { Reach } from '@/lib/advisor/runtime/reach'
import type { Verdict } from '@/lib/advisor/runtime/verdict'

/** The first sentence of a list that surely holds, of a candidate where one is given; empty where there is none. */
export function firstSaid(list: HonestPolicy['risk'], says: readonly string[], at: Reach, candidate: number | null): string {
  const found = list.findIndex(([whom, when]) => at(when) === 2 && (candidate === null || (whom >> candidate) & 1))
  return says[found] ?? ''
}

/** At most three sentences: the risk that decides, what holds it, what remains. */
export function becauseOf({ policy, texts }: AdviceView, found: Verdict, at: Reach): string {
  const { honest } = policy
  const { words } = texts
  if (!honest || !words) return ''
  const first = found.recommended[0]
  const risk = firstSaid(honest.risk, words.risk, at, null)
  const candidate = first === undefined ? -1 : policy.candidates.indexOf(first)
  const rest =
    candidate < 0
      ? [firstSaid(honest.nothing, words.nothing, at, null)]
      : [firstSaid(honest.holds, words.holds, at, candidate), firstSaid(honest.remains, words.remains, at, candidate)]
  return [risk, ...rest].filter((sentence) => sentence !== '').join(' ')
}
