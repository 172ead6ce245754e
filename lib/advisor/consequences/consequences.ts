import { type Consequence, consequenceOf, isChanged, reasonOfChange } from '@/lib/advisor/consequences/consequence-of'
import type { Profile } from '@/lib/advisor/consequences/load-profiles'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { encode } from '@/lib/advisor/runtime/link'
import { standing } from '@/lib/advisor/runtime/verdict'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { realisticPerson } from '@/lib/advisor/verify/realistic-people'
import { randomFrom } from '@/lib/random-from'

/** What changed from one policy to the next, by what it does to people. */
export type Consequences = Readonly<{
  from: string
  to: string
  /** How many realistic people were drawn, and for which share of them the advice is another one. */
  people: number
  changed: number
  /** From what to what, those of the most people first; the reason is the one that the most of them are given. */
  moves: readonly Move[]
  named: readonly (Consequence & Readonly<{ id: string; title: string; says: string; because: string; link: string }>)[]
}>

type Move = Consequence & Readonly<{ share: number; because: string }>

/** Enough for shares to differ by chance from those of everybody by about one percent at most. */
const PEOPLE = 8_000
const SEED = 20_262

/** The same policies and profiles give the same figures. */
export function consequences(older: ReadyPolicy, newer: ReadyPolicy, profiles: readonly Profile[]): Consequences {
  const random = randomFrom(SEED)
  const groups = new Map<string, { consequence: Consequence; reasons: Map<string, number>; count: number }>()
  let people = 0
  for (let drawn = 0; drawn < PEOPLE; drawn += 1) {
    const answers = single(namedAssignment(newer.open, assignmentAt(newer.open, realisticPerson(newer.open, random))))
    const consequence = consequenceOf(older, newer, answers)
    if (consequence.after.length === 0 && standing(newer.open, answers).isContradiction) continue
    people += 1
    if (!isChanged(consequence)) continue
    const key = JSON.stringify(consequence)
    const group = groups.get(key) ?? { consequence, reasons: new Map(), count: 0 }
    const because = reasonOfChange(older, newer, answers, consequence)
    group.reasons.set(because, (group.reasons.get(because) ?? 0) + 1)
    groups.set(key, { ...group, count: group.count + 1 })
  }
  const moves = [...groups.values()]
    .map(({ consequence, reasons, count }) => ({ ...consequence, share: count / people, because: most(reasons) }))
    .toSorted((a, b) => b.share - a.share)
  const named = profiles.map(({ id, title, says, answers }) => {
    const given = single(answers)
    const consequence = consequenceOf(older, newer, given)
    const link = encode(newer.open, { answers: given })
    return { ...consequence, id, title, says, because: reasonOfChange(older, newer, given, consequence), link }
  })
  const changed = moves.reduce((sum, { share }) => sum + share, 0)
  return { from: older.open.version, to: newer.open.version, people, changed, moves, named }
}

const single = (answers: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, [option]]))

const most = (reasons: ReadonlyMap<string, number>): string => [...reasons].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
