import type { Compilation } from '@/lib/advisor/compile/compile'
import { beyond } from '@/lib/advisor/tree/envelope'
import { type Kind, type RegionRow, regionOf } from '@/lib/advisor/tree/region'
import { kindShares, sharesOf } from '@/lib/advisor/verify/realistic-people'

/** For whom one candidate is recommended, alone or with equals. */
export type WhenRecommended = Readonly<{
  id: string
  /** Share of realistic people, by the weights of `lib/advisor/verify/realistic-people.ts`. */
  people: number
  /** What is true wherever it is recommended: question -> the options that occur. */
  always: RegionRow
  /** What is asked for beside that, in the widest cases: wherever one of them holds, it is recommended. They may overlap; what holds few is left out. */
  cases: readonly RegionRow[]
  /** How many of its people the cases hold together; 1 where they are all of them. */
  covered: number
}>

/** A case that holds fewer of the people of a candidate is not told. */
const LEAST = 0.05
/** More cases than these nobody reads; the proof page has the whole region. */
const MOST_CASES = 4

/** When each candidate is recommended, those of the most people first. */
export function whenRecommended(compilation: Compilation): WhenRecommended[] {
  const { policy, model, store } = compilation
  const shares = store.order.map((id) => {
    const question = policy.questions.find((each) => each.id === id)
    return question === undefined ? [] : sharesOf(question)
  })
  const people = kindShares.map((part, kind): Kind => ({ part, weightOf: (variable, value) => shares[variable]?.[kind]?.[value] ?? 0 }))
  const outcomes = model.outcome.get('default') ?? store.never
  return policy.candidates
    .map(({ id }, at) => {
      const isIn = (value: number) => (((model.outcomes[value] ?? 0) >> at) & 1) === 1
      const { rows, always, share, covered } = regionOf(compilation, outcomes, isIn, MOST_CASES, people)
      return {
        id,
        people: share,
        always,
        cases: rows.filter((row) => row.share >= LEAST * share).map(({ when }) => beyond(when, always)),
        covered,
      }
    })
    .toSorted((a, b) => b.people - a.people)
}
