import type { AdviceView } from '@/lib/advisor/candidate-advice'
import type { Verdict } from '@/lib/advisor/runtime/verdict'
import type { Upgrade } from '@/lib/advisor/upgrade'
import { listed } from '@/lib/listed'

/** More names than these are a number in a sentence. */
const MOST_NAMED = 3

/** The verdict as a heading has it. */
export function headlineOf({ texts }: AdviceView, found: Verdict, upgrade: Upgrade | null): string {
  const { isContradiction, isSettled, recommended, possible, canBeNothing } = found
  const names = (ids: readonly string[], word: 'and' | 'or' = 'and') =>
    listed(
      ids.map((id) => texts.candidates.find((each) => each.id === id)?.label ?? id),
      word,
    )
  if (isContradiction) return 'These answers contradict each other: no such deployment exists.'
  if (upgrade !== null && recommended.length > 0) return upgradeFirst(upgrade, names, recommended.length)
  if (!isSettled) {
    const left = possible.length > MOST_NAMED ? `${possible.length} options` : names(possible, 'or')
    return possible.length === 0
      ? 'Not settled.'
      : `Not settled: ${left} could still be recommended${canBeNothing ? ', and it is also possible that nothing is acceptable' : ''}.`
  }
  if (recommended.length === 0) return 'Nothing is acceptable with these answers.'
  return recommended.length > 1 ? `${names(recommended)} are equally good.` : `Use ${names(recommended)}.`
}

function upgradeFirst(
  { recommended, possible }: Upgrade,
  names: (ids: readonly string[], word?: 'and' | 'or') => string,
  now: number,
): string {
  const tied = recommended.length > 1 || (recommended.length === 0 && now > 1)
  if (recommended.length > 0) return `Upgrade Nova first, then use ${names(recommended, 'or')}${tied ? ', which are equally good' : ''}.`
  const after = possible.length === 0 ? 'nothing is acceptable there with these answers' : 'what to use then depends on open answers'
  return `Upgrade Nova first; ${after}${now > 1 ? ' (today several are equally good)' : ''}.`
}
