import { pathOf } from '@/lib/advisor/interview/path'
import type { Place } from '@/lib/advisor/interview/place'
import { refinements } from '@/lib/advisor/interview/refinements'
import { nextAsked, verdictOn } from '@/lib/advisor/interview/remembered'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'

type QuestionPlace = Place & { kind: 'question' }

/** Where Continue leads: to a question that matters now, else back to where the question was opened, else to the end. */
export function placeAfter(policy: OpenPolicy, { answers, profile }: LinkState, { id, from }: QuestionPlace): Place {
  const { isSettled, next } = verdictOn(policy, answers, profile ?? 'default')
  if (next !== null) return { kind: 'question', id: next, from: from === 'review' ? 'review' : null }
  if (from === 'review') return { kind: 'review' }
  if (from === 'refine') {
    const more = refinements(policy, answers, profile ?? 'default').find((each) => each !== id)
    return more === undefined ? { kind: 'result' } : { kind: 'question', id: more, from: 'refine' }
  }
  return { kind: isSettled ? 'settled' : 'result' }
}

/** Where Back leads: the question that was asked before, or where this one was opened. */
export function placeBefore(policy: OpenPolicy, { answers, profile }: LinkState, place: Place): Place {
  if (place.kind === 'question' && place.from === 'review') return { kind: 'review' }
  if (place.kind === 'question' && place.from === 'refine') return { kind: 'settled' }
  const { asked } = pathOf(policy, answers, profile ?? 'default')
  const at = place.kind === 'question' ? asked.indexOf(place.id) : -1
  const before = place.kind === 'question' && at >= 0 ? asked[at - 1] : asked.at(-1)
  return before === undefined ? { kind: 'start' } : { kind: 'question', id: before, from: null }
}

/** Where an interview begins or goes on. */
export function placeToGoOn(policy: OpenPolicy, { answers, profile }: LinkState): Place {
  // A start page that becomes alive asks this first of all: a whole verdict takes twenty times as long as the next question.
  const next = policy.questions[nextAsked(policy, answers, profile ?? 'default') ?? -1]
  if (next !== undefined) return { kind: 'question', id: next.id, from: null }
  return { kind: verdictOn(policy, answers, profile ?? 'default').isSettled ? 'settled' : 'result' }
}
