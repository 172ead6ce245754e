import type { Place } from '@/lib/advisor/interview/place'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'

/** What every step of the page is given. */
export type Step = Readonly<{
  policy: ReadyPolicy
  state: LinkState
  /** The address of a place, with these answers or others. */
  to: (place: Place, state?: LinkState) => string
  /** Answers that take the place of those in the address, without a step for Back. */
  replace: (state: LinkState) => void
}>
