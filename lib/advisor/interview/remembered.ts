import type { Answers } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { encode } from '@/lib/advisor/runtime/link'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { verdict } from '@/lib/advisor/runtime/verdict'

type Told<T> = (policy: OpenPolicy, answers: Answers, profile?: string) => T

const MOST = 500

/**
 * The same function, which remembers what it gave for equal answers. A page asks the same several times over, and a step of an
 * interview asks again what every step before it asked; computed anew each time, one key would take longer than a frame.
 */
export function remembered<T>(compute: Told<T>): Told<T> {
  const known = new WeakMap<OpenPolicy, Map<string, T>>()
  return (policy, answers, profile = 'default') => {
    const found = known.get(policy) ?? new Map<string, T>()
    known.set(policy, found)
    const key = encode(policy, { answers, profile })
    if (!found.has(key)) {
      if (found.size >= MOST) found.clear()
      found.set(key, compute(policy, answers, profile))
    }
    return found.get(key) as T // set above, if it was not there
  }
}

/** See `verdict`. */
export const verdictOn = remembered(verdict)

/** See `nextQuestion`. */
export const nextAsked = remembered(nextQuestion)
