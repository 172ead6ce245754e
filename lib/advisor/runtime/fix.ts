import type { Allowed } from '@/lib/advisor/runtime/answers'
import { asToday, withChanges } from '@/lib/advisor/runtime/as-today'
import { answeredWith } from '@/lib/advisor/runtime/coming'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { reachOfFew } from '@/lib/advisor/runtime/reach'
import { prices } from '@/lib/advisor/runtime/ways'

/** The smallest way to make what runs today acceptable. */
export type Fix = Readonly<{
  changes: readonly Readonly<{ question: number; to: number }>[]
  /** With the changes it is acceptable, and no serious risk is left, in every assignment that is left. */
  isCertain: boolean
  /** Else what must hold besides: question and the options left, as bits. */
  provided: readonly Readonly<{ question: number; options: number }>[]
}>

/** How a candidate stands as it runs: in every assignment it is fine, in some, or in none. Fine: acceptable, and rated advisory at most. */
export function standingToday(policy: OpenPolicy, allowed: Allowed, candidate: number): 'fine' | 'depends' | 'bad' {
  const status = reachOfFew(policy, asToday(policy, allowed))(policy.status[candidate] ?? -1)
  const rating = reachOfFew(policy, allowed)(policy.honest?.rating[candidate] ?? -1)
  if ((status & ~0b110) === 0 && (rating & ~0b11) === 0) return 'fine'
  return (status & 0b110) === 0 || (rating & 0b11) === 0 ? 'bad' : 'depends'
}

/** The smallest fix; of those that only may help, the one that helps in the most assignments. null where none helps. */
export function fixOf(policy: OpenPolicy, allowed: Allowed, candidate: number): Fix | null {
  const ways = combinations(policy, allowed)
  const after = (changes: Fix['changes']) => withChanges(allowed, changes)
  const sure = ways.find((changes) => standingToday(policy, after(changes), candidate) === 'fine')
  if (sure) return { changes: sure, isCertain: true, provided: [] }
  const maybe = ways
    .filter((changes) => standingToday(policy, after(changes), candidate) === 'depends')
    .flatMap((changes) => {
      const within = widest(policy, after(changes), candidate)
      return within === null ? [] : [{ changes, within, share: shareOf(within, after(changes)) }]
    })
  const best = maybe.reduce<(typeof maybe)[number] | null>((a, b) => (a === null || b.share > a.share + 1e-9 ? b : a), null)
  if (best === null) return null
  const whole = after(best.changes)
  const provided = best.within.flatMap((options, question) => (options === whole[question] ? [] : [{ question, options }]))
  return { changes: best.changes, isCertain: false, provided }
}

/** Every set of changes that mend, the cheapest first. */
function combinations(policy: OpenPolicy, allowed: Allowed): Fix['changes'][] {
  const price = prices(policy, allowed, 'changeable')
  const single = (policy.honest?.fixes ?? []).map(([question, options]) =>
    (policy.questions[question]?.options ?? []).flatMap((_, to) => {
      const isWay = (options >> to) & 1 && allowed[question] !== 2 ** to && price(question, to) < Number.POSITIVE_INFINITY
      return isWay ? [{ question, to, cost: price(question, to) }] : []
    }),
  )
  type Way = Readonly<{ cost: number; changes: Fix['changes'] }>
  let all: Way[] = [{ cost: 0, changes: [] }]
  for (const options of single)
    all = all.flatMap((way) => [
      way,
      ...options.map(({ cost, ...change }) => ({ cost: way.cost + cost, changes: [...way.changes, change] })),
    ])
  return all
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => a.cost - b.cost)
    .map(({ changes }) => changes)
}

/** Options within which the candidate is fine: the first that fit, then as many more as can be. null where none fit one by one. */
function widest(policy: OpenPolicy, allowed: Allowed, candidate: number): Allowed | null {
  const isFine = (options: Allowed) => standingToday(policy, options, candidate) === 'fine'
  const one = narrowed(policy, allowed, candidate)
  if (one === null || !isFine(one)) return null
  return allowed.reduce<Allowed>((found, bits, question) => {
    const whole = answeredWith(found, question, bits)
    if (isFine(whole)) return whole
    return (policy.questions[question]?.options ?? []).reduce<Allowed>((wider, _, option) => {
      if (((bits >> option) & 1) === 0) return wider
      const more = answeredWith(wider, question, (wider[question] ?? 0) | (1 << option))
      return isFine(more) ? more : wider
    }, found)
  }, one)
}

/** One option of each question, such that the candidate is fine; null where there is none. */
function narrowed(policy: OpenPolicy, allowed: Allowed, candidate: number): Allowed | null {
  let found = allowed
  for (const [question, bits] of allowed.entries()) {
    if ((bits & (bits - 1)) === 0) continue
    const options = (policy.questions[question]?.options ?? []).flatMap((_, at) => ((bits >> at) & 1 ? [2 ** at] : []))
    const fitting = options.find((option) => standingToday(policy, answeredWith(found, question, option), candidate) !== 'bad')
    if (fitting === undefined) return null
    found = answeredWith(found, question, fitting)
  }
  return found
}

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >>> 1))
const shareOf = (within: Allowed, whole: Allowed): number =>
  whole.reduce((share, bits, at) => (share * bitCount(within[at] ?? 0)) / bitCount(bits), 1)
