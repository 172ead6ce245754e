import type { AdvisoriesOn } from '@/lib/advisor/interview/advisories-on'
import type { CandidateBoundaries } from '@/lib/advisor/interview/candidate-boundaries'

/** What else the portal has on the parts of a policy. Plain JSON. */
export type Related = Readonly<{ advisoriesOn: AdvisoriesOn; boundaries: CandidateBoundaries }>
