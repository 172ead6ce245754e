import { type Answers, allowedBy, isOpen } from '@/lib/advisor/runtime/answers'
import { candidatesIn, type OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { isSettled, reach } from '@/lib/advisor/runtime/reach'

/** What not knowing an answer costs. */
export type Unknown = Readonly<{
  question: string
  /** Knowing it would tell nothing: whatever it is, the same remains possible. */
  isFree: boolean
  /** How many of its options would settle the recommendation. */
  settling: number
  options: readonly Readonly<{ option: string; isSettled: boolean; possible: readonly string[]; canBeNothing: boolean }>[]
}>

/** The price of each "I don't know" and of each answer with several options, the dearest first. */
export function unknowns(policy: OpenPolicy, answers: Answers, profile = 'default'): Unknown[] {
  const root = policy.profiles[profile] ?? -1
  const allowed = allowedBy(policy, answers)
  const now = reach(policy, allowed)(root)
  const found = policy.questions.flatMap(({ id, options }, question) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (answer === undefined || !isOpen(answer)) return []
    const each = options.flatMap(([option], at) => {
      if ((((allowed[question] ?? 0) >> at) & 1) === 0) return []
      const bits = reach(
        policy,
        allowed.map((all, other) => (other === question ? 2 ** at : all)),
      )(root)
      const left = policy.outcomes.filter((_, outcome) => (bits >> outcome) & 1)
      const some = left.reduce((all, set) => all | set, 0)
      return [{ option, bits, isSettled: isSettled(bits), possible: candidatesIn(policy, some), canBeNothing: left.includes(0) }]
    })
    const isFree = each.every(({ bits }) => bits === now || bits === 0)
    const settling = isFree ? 0 : each.filter((one) => one.isSettled).length
    return [{ question: id, isFree, settling, options: each.map(({ bits: _, ...rest }) => rest) }]
  })
  return found.sort((a, b) => Number(a.isFree) - Number(b.isFree) || b.settling / b.options.length - a.settling / a.options.length)
}
