import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { Loaded } from '@/lib/concern/open-concern-data'

/** What fleets are judged by: the policy of the advisor with the ids of its controls, and the advisories. */
export type FleetKnowledge = Readonly<{ policy: OpenPolicy; controls: readonly string[]; concern: Loaded }>
