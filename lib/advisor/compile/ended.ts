import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Reason } from '@/lib/advisor/compile/reason'
import { haveEnded, type PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** The kind of a reason that no rule names. */
export const RISK = { of: 'risk', demand: 'boundary' } as const

/** Options of the release question of which every series has ended, or is no longer maintained. */
export function endedOptions(policy: Policy, facts: PolicyFacts): string[] {
  const release = policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)
  return (release?.options ?? []).filter(({ covers }) => haveEnded(facts, covers)).map(({ id }) => id)
}

/** What is said of every candidate on a release that has ended. */
export function ended(policy: Policy, facts: PolicyFacts, store: DiagramStore): Reason[] {
  const { ended: told } = policy.policy
  if (told === undefined) return []
  const holds = releaseIs(policy, endedOptions(policy, facts), store)
  const candidates = policy.candidates.map(({ id }) => id)
  return [{ ...RISK, demand: 'available', kind: 'warn', id: 'release-has-ended', ...told, candidates, holds, controls: [] }]
}

/** 1 where the release is one of these options. */
export function releaseIs(policy: Policy, among: readonly string[], { diagrams, order }: DiagramStore): Ref {
  const { releaseQuestion } = policy.policy
  const options = policy.questions.find(({ id }) => id === releaseQuestion)?.options ?? []
  const at = options.flatMap(({ id }, index) => (among.includes(id) ? [index] : []))
  return diagrams.literal(order.indexOf(releaseQuestion), at)
}
