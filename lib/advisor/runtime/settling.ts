import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { doubts } from '@/lib/advisor/runtime/next-question'
import { questionsIn } from '@/lib/advisor/runtime/relevant'
import { restrict } from '@/lib/advisor/runtime/restrict'

/** The two open questions, "I don't know" among them, whose answers would leave the least doubt; fewer where fewer can matter. */
export function settling(policy: OpenPolicy, answers: Answers, profile: string): string[] {
  const diagram = restrict(policy, policy.profiles[profile] ?? -1, allowedBy(policy, answers))
  const doubt = doubts(diagram, policy.outcomes.length)
  return questionsIn(diagram)
    .toSorted((a, b) => doubt(a) - doubt(b) || a - b)
    .slice(0, 2)
    .map((at) => policy.questions[at]?.id ?? '')
}
