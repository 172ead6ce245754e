import type { Holds } from '@/lib/advisor/compile/condition-diagram'
import { demandsOf } from '@/lib/advisor/compile/demands'
import type { DiagramStore } from '@/lib/advisor/compile/diagram-store'
import type { Ref } from '@/lib/advisor/compile/diagrams'
import type { Model } from '@/lib/advisor/compile/model'
import { holdsToday } from '@/lib/advisor/compile/today'
import { optionBits, waysOf } from '@/lib/advisor/compile/ways'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { HonestPolicy } from '@/lib/advisor/runtime/compiled-policy'

const OF = { unavailable: 0, need: 1, risk: 2 } as const
/** How the ref of what holds nowhere is written. */
const NEVER = -1
const LISTS = ['risk', 'holds', 'remains', 'nothing', 'meanwhile', 'actions', 'migrate'] as const

/** The further diagrams of a policy with format 2, and how they are written down once their nodes have numbers; null for others. */
export function honestRefs(policy: Policy, { honest, reasons }: Model, holds: Holds, store: DiagramStore) {
  const { words } = policy
  if (honest === null || words === undefined) return null
  const today = reasons.map((reason) => holdsToday(reason, honest.today, store))
  const rating = policy.candidates.map(({ id }) => honest.rating.get(id) ?? 0)
  const values = policy.criteria.map(({ id }) => honest.values.get(id) ?? [])
  const said = Object.fromEntries(LISTS.map((key) => [key, words[key].map((each) => holds(each.when))]))
  const { uses } = honest
  const roots: Ref[] = [
    ...today,
    ...rating,
    ...values.flat(),
    ...Object.values(said).flat(),
    ...uses.flatMap(({ applies, must }) => [applies, must]),
  ]
  return { roots, serialize }

  /** @param grounds Where each ground holds, as it was written down. */
  function serialize(ref: (of: Ref) => number, grounds: readonly number[]): HonestPolicy {
    const at = (id: string | undefined) => policy.questions.findIndex((question) => question.id === id)
    const where = (isOne: (question: Policy['questions'][number]) => boolean) =>
      policy.questions.flatMap((question, index) => (isOne(question) ? [index] : []))
    const demands = demandsOf(policy)
    const release = at(policy.policy.releaseQuestion)
    const option = (id: string | undefined) => policy.questions[release]?.options.findIndex((each) => each.id === id) ?? -1
    const saying = (key: (typeof LISTS)[number]) =>
      (words?.[key] ?? []).map(
        (each, index) => ['for' in each ? candidateBits(policy, each.for) : -1, ref(said[key]?.[index] ?? 0)] as const,
      )
    const options = (key: 'comes' | 'fixes') =>
      policy.questions.flatMap((question, index) => {
        const ids = question[key]
        return ids === undefined ? [] : [[index, optionBits(question, ids)] as const]
      })
    return {
      release,
      ended: optionBits(policy.questions[release], honest?.ended ?? []),
      upgradeTo: option(policy.policy.upgradeTo),
      outside: option(policy.policy.outside),
      ascending: where(({ order }) => order === 'ascending'),
      sharing: where(({ role }) => role === 'risk'),
      last: where(({ role }) => role === 'last'),
      comes: options('comes'),
      fixes: options('fixes'),
      ways: policy.questions.map((question) =>
        waysOf(question, question.id === policy.policy.releaseQuestion ? (honest?.ended ?? []) : []),
      ),
      today: policy.questions.flatMap(({ options: all }, index) => {
        const as = all.map((each, self) => (each.today === undefined ? self : all.findIndex(({ id }) => id === each.today)))
        return as.some((value, self) => value !== self) ? [[index, as] as const] : []
      }),
      of: reasons.map(({ of }) => OF[of]),
      demands: reasons.map(({ demand }) => demands.indexOf(demand)),
      holdsToday: today.flatMap((holds, at) => (ref(holds) === grounds[at] ? [] : [[at, ref(holds)] as const])),
      rating: rating.map(ref),
      uses: uses.map(({ control, candidates, applies, must }, at) => {
        const where = [control - (uses[at - 1]?.control ?? 0), candidateBits(policy, candidates), ref(applies)] as const
        return ref(must) === NEVER ? where : ([...where, ref(must)] as const)
      }),
      opposites: policy.controls.flatMap(({ facts }, index) =>
        (facts?.opposite ?? []).flatMap((id) => {
          const other = policy.controls.findIndex((control) => control.id === id)
          return other > index ? [[index, other] as const] : []
        }),
      ),
      order: Object.fromEntries(
        Object.entries(policy.profiles).map(([name, ids]) => [name, ids.map((id) => policy.criteria.findIndex((each) => each.id === id))]),
      ),
      values: values.map((refs) => refs.map(ref)),
      ...{ risk: saying('risk'), holds: saying('holds'), remains: saying('remains') },
      ...{ nothing: saying('nothing'), meanwhile: saying('meanwhile'), actions: saying('actions') },
      migrate: saying('migrate'),
    }
  }
}

function candidateBits({ candidates }: Policy, ids: readonly string[]): number {
  return candidates.reduce((bits, { id }, at) => (ids.includes(id) ? bits | (1 << at) : bits), 0)
}
