import type { Place } from '@/lib/advisor/interview/place'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'

/** What every step of the page is given. */
export type Step = Readonly<{
  policy: ReadyPolicy
  state: LinkState
  /** The address of a place, with these answers or others. */
  to: (place: Place, state?: LinkState) => string
  /** Change what the address holds, without a step for Back; done once the press is painted and the page has changed. */
  replace: (change: (state: LinkState) => LinkState) => Promise<void>
}>
