import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Rule } from '@/lib/advisor/policy/policy-schema'

/** Why something is said of candidates: a rule, a level that one falls short of, or where it cannot be chosen at all. */
export type Reason = Readonly<{
  /** `exclude`: out. `control`: acceptable with `controls`. `warn`: told. `impossible`: there is no such assignment. */
  kind: 'exclude' | 'control' | 'warn' | 'impossible'
  /** Id of the rule; `<level>-<step>` and `availability-<candidate>` for the others. */
  id: string
  severity: Rule['severity']
  /** `unavailable`: the candidate is not there. `need`: it cannot do what is asked. `risk`: it is not safe enough, or not for ever. */
  of: 'unavailable' | 'need' | 'risk'
  /** The demand that it fails: a level, `available`, or what the rule names. */
  demand: string
  candidates: readonly string[]
  /** 1 where it holds. */
  holds: Ref
  says: string
  because: readonly string[]
  controls: readonly string[]
}>
