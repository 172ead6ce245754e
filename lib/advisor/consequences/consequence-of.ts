import { carriedBack } from '@/lib/advisor/consequences/carried-back'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { nameOf, namesOf } from '@/lib/advisor/interview/words'
import { type Allowed, type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { outlook } from '@/lib/advisor/runtime/outlook'
import { reach } from '@/lib/advisor/runtime/reach'
import { isOut, standingAlone } from '@/lib/advisor/runtime/verdict'
import { upgradeOf } from '@/lib/advisor/upgrade'

/** What one policy advised somebody, and what the one after it does. */
export type Consequence = Readonly<{
  /** What was recommended; empty where nothing was acceptable, null where the questions that there were did not settle it. */
  before: readonly string[] | null
  /** What is recommended now, after the upgrade where there is one. */
  after: readonly string[]
  /** The advice begins with an upgrade, which the older policy did not ask for. */
  isUpgrade: boolean
}>

/** @param answers To every question of the newer policy, one option each; the older one is given those that it knew. */
export function consequenceOf(older: ReadyPolicy, newer: ReadyPolicy, answers: Answers): Consequence {
  const old = outlook(older.open, allowedBy(older.open, carriedBack(older, newer, answers)), 'default')
  const allowed = allowedBy(newer.open, answers)
  const upgrade = upgradeOf({ policy: newer.open, texts: newer.texts, answers, isOutside: false, profile: 'default' }, allowed)
  const found = outlook(newer.open, allowed, 'default')
  const isUpgrade = upgrade !== null && found.recommended.length > 0
  return { before: old.isSettled ? old.recommended : null, after: isUpgrade ? upgrade.recommended : found.recommended, isUpgrade }
}

export const isChanged = ({ before, after, isUpgrade }: Consequence): boolean =>
  isUpgrade || JSON.stringify(before) !== JSON.stringify(after)

/**
 * Why the advice is another one, in a sentence of the policies: that the release has ended; what rules out now what was recommended then;
 * else what ruled out then what is recommended now; else by which criterion the one ranks behind the other.
 */
export function reasonOfChange(
  older: ReadyPolicy,
  newer: ReadyPolicy,
  answers: Answers,
  { before, after, isUpgrade }: Consequence,
): string {
  if (isUpgrade) return newer.texts.policy.ended?.says ?? ''
  const lost = (before ?? []).filter((id) => !after.includes(id))
  const gained = after.filter((id) => !(before ?? []).includes(id))
  const out = outReasons(newer, answers, lost)
  if (out !== '') return out
  const [fresh] = gained.filter((id) => !older.open.candidates.includes(id))
  if (fresh !== undefined) return `${nameOf(newer.texts, fresh)} is a candidate only now.`
  const was = outReasons(older, carriedBack(older, newer, answers), gained)
  if (was !== '') return `Then ${namesOf(older.texts, gained)} was ruled out: ${was}`
  const [first] = lost
  const [best] = after
  return first === undefined || best === undefined ? '' : behind(newer, allowedBy(newer.open, answers), best, first)
}

/** The first reason for which one of some candidates is surely out; empty where none is. */
function outReasons({ open, texts }: ReadyPolicy, answers: Answers, ids: readonly string[]): string {
  for (const id of open.candidates.filter((each) => ids.includes(each))) {
    const { status, reasons } = standingAlone(open, answers, id)
    if (isOut(status)) return reasons.flatMap(({ at }) => texts.grounds[at]?.says ?? [])[0] ?? ''
  }
  return ''
}

/** By what the one candidate ranks behind the other, in the words of the criterion. */
function behind({ open, texts }: ReadyPolicy, allowed: Allowed, best: string, other: string): string {
  const at = reach(open, allowed)
  const value = (criterion: number, id: string) => at(open.honest?.values[criterion]?.[open.candidates.indexOf(id)] ?? -1)
  const told = (open.honest?.order.default ?? []).find((criterion) => value(criterion, other) < value(criterion, best))
  const lacks = told === undefined ? undefined : texts.criteria[told]?.lacks
  return (lacks ?? '').replaceAll('{other}', nameOf(texts, other)).replaceAll('{best}', nameOf(texts, best))
}
