import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { withChanges } from '@/lib/advisor/runtime/as-today'
import { onlyOption } from '@/lib/advisor/runtime/coming'
import { OF, type OpenPolicy, REASON } from '@/lib/advisor/runtime/compiled-policy'
import { type Fix, fixOf, standingToday } from '@/lib/advisor/runtime/fix'
import { type Reach, reachOfFew } from '@/lib/advisor/runtime/reach'
import { type Told, told } from '@/lib/advisor/runtime/told'

/** What runs today, by the policy: a judgement that changes no recommendation. */
type CurrentStanding = Readonly<{
  /** `stay`, `fix` (see `fix`) or `move`; null while it depends on open answers. */
  verdict: 'stay' | 'fix' | 'move' | null
  /** 0 nothing speaks against it, to 3 critical: at least so in every assignment that is left, by what is in place. */
  rating: number
  /** The reasons on which the rating rests, the most severe first; `isCertain` as things stand today. */
  reasons: readonly Told[]
  fix: Fix | null
}>

export function standingOf(policy: OpenPolicy, answers: Answers, candidate: number): CurrentStanding {
  const allowed = allowedBy(policy, answers)
  const at = reachOfFew(policy, allowed)
  const rating = lowest(at(policy.honest?.rating[candidate] ?? -1))
  const standing = standingToday(policy, allowed, candidate)
  const canBeMended = isOnlyPossible(policy, allowed)
  const fix = standing === 'fine' && !canBeMended ? null : fixOf(policy, allowed, candidate)
  const isGone = at(policy.status[candidate] ?? -1) === 8
  const found = standing === 'fine' ? ('stay' as const) : standing === 'bad' && fix === null ? ('move' as const) : null
  const mends = fix?.isCertain === true && (standing !== 'fine' || changesReasons(policy, candidate, allowed, fix))
  return {
    verdict: isGone ? 'move' : mends ? 'fix' : found,
    rating,
    reasons: rating === 0 ? [] : reasonsOfRating(policy, candidate, at),
    fix: isGone || (standing === 'fine' && !mends) ? null : fix,
  }
}

/** The least of some values, as bits. */
const lowest = (bits: number): number => (bits === 0 ? 0 : 31 - Math.clz32(bits & -bits))

/** Whether an answer says that something is not so today and could be. */
function isOnlyPossible({ honest }: OpenPolicy, allowed: readonly number[]): boolean {
  return (honest?.today ?? []).some(([question, as]) => {
    const only = onlyOption(allowed[question] ?? 0)
    return only >= 0 && as[only] !== only
  })
}

/** Whether a fix of something that is acceptable as it runs takes a risk away: else nobody needs it. */
function changesReasons(policy: OpenPolicy, candidate: number, allowed: readonly number[], { changes }: Fix): boolean {
  const after = withChanges(allowed, changes)
  const count = (options: readonly number[]) => reasonsOfRating(policy, candidate, reachOfFew(policy, options)).length
  return count(after) < count(allowed)
}

function reasonsOfRating(policy: OpenPolicy, candidate: number, at: Reach): Told[] {
  const all = policy.grounds.flatMap(([kind, severity, whom], ground) => {
    const isRisk = policy.honest?.of[ground] === OF.risk && kind !== REASON.impossible && (whom >> candidate) & 1
    return isRisk ? told(at(policy.holdsToday[ground] ?? -1)).map((isCertain) => ({ at: ground, isCertain, severity })) : []
  })
  return all
    .sort((a, b) => b.severity - a.severity || Number(b.isCertain) - Number(a.isCertain) || a.at - b.at)
    .map(({ at: ground, isCertain }) => ({ at: ground, isCertain }))
}
