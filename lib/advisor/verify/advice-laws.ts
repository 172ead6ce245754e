import type { Advice } from '@/lib/advisor/advice'
import { haveEnded, type PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { Answers } from '@/lib/advisor/runtime/answers'
import type { Assignment } from '@/lib/advisor/verify/assignments'
import { createOracle, type Judgement } from '@/lib/advisor/verify/oracle'
import { after, mendingWays, priceOfWay, shortWays, type Way } from '@/lib/advisor/verify/way-prices'
import { countOf, type Left, leftBy, worldsOf } from '@/lib/advisor/verify/worlds'

const RATINGS = ['none', 'advisory', 'serious', 'critical']
const SLACK = 1e-9
/** Assignments up to which ways of two changes are all tried, beyond it those of one. */
const FEW = 8

/** Which advice is held against which answers. */
type Claimed = Readonly<{ found: Advice; left: Left }>

/**
 * Holds what an advice claims around its verdict against every assignment that the answers leave, each read by the oracle: the rating of
 * what runs, its fix, the ways to something else, what holds meanwhile and what would settle most. It knows nothing of diagrams.
 *
 * @returns A function that names what is wrong with an advice; the answers should leave few assignments, since all are walked.
 */
export function createAdviceLaws(policy: Policy, facts: PolicyFacts): (found: Advice, answers: Answers) => string[] {
  const judge = remembered(createOracle(policy, facts))
  const gone = (policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)?.options ?? [])
    .filter(({ covers }) => haveEnded(facts, covers))
    .map(({ id }) => id)
  const judgements = (left: Left) =>
    [...worldsOf(left)].map((world) => ({ world, says: judge(world) })).filter(({ says }) => says.isPossible)
  const isTaken = ({ status }: Judgement, id: string) => status[id]?.startsWith('acceptable') ?? false
  const price = (left: Left, way: Way) => priceOfWay(policy, gone, left, way)

  /** Acceptable as it runs, and rated advisory at most. */
  const isFine = (world: Assignment, id: string) =>
    isTaken(judge(today(policy, world)), id) && RATINGS.indexOf(judge(world).rating[id] ?? '') < 2
  const fineIn = (left: Left, id: string) => judgements(left).map(({ world }) => isFine(world, id))

  return (found, answers) => {
    const claimed = { found, left: leftBy(policy, answers) }
    if (found.contradiction) return []
    return [...current(claimed), ...ways(claimed), ...meanwhile(claimed)]
  }

  function current({ found: { current: told }, left }: Claimed): string[] {
    if (told === null) return []
    const { candidate, rating, verdict, fix, reasons } = told
    const all = judgements(left)
    const least = Math.min(...all.map(({ says }) => RATINGS.indexOf(says.rating[candidate] ?? '')))
    const fine = fineIn(left, candidate)
    const isGone = all.every(({ says }) => says.status[candidate] === 'unavailable')
    const mends = mendingWays(policy, left).filter((way) => way.length > 0 && price(left, way) < Number.POSITIVE_INFINITY)
    const sure = mends.filter((way) => fineIn(after(left, way), candidate).every(Boolean))
    const cheapest = Math.min(...sure.map((way) => price(left, way)))
    const wrong: string[] = []
    const check = (isRight: boolean, what: string) => {
      if (!isRight) wrong.push(`${candidate}: ${what}`)
    }
    check(RATINGS.indexOf(rating) === least, `rated ${rating}, and ${RATINGS[least]} is the least`)
    check(rating === 'none' || reasons.length > 0, `rated ${rating} without a reason`)
    check(verdict !== 'stay' || fine.every(Boolean), 'stays, and is not fine everywhere')
    check(verdict !== 'move' || isGone || !fine.some(Boolean), 'moves, and is fine somewhere')
    check(
      verdict !== 'move' || isGone || !mends.some((way) => fineIn(after(left, way), candidate).some(Boolean)),
      'moves, and could be mended',
    )
    check(verdict !== 'fix' || fix?.certain === true, 'is fixed by nothing')
    if (fix === null) return wrong
    const changed = after(left, fix.changes)
    check(price(left, fix.changes) < Number.POSITIVE_INFINITY, 'a fix goes a way that is never proposed')
    if (fix.certain) {
      check(fineIn(changed, candidate).every(Boolean), 'a fix that is certain is not')
      check(price(left, fix.changes) <= cheapest + SLACK, 'a cheaper fix is as certain')
    } else {
      const narrowed = { ...changed, ...Object.fromEntries(fix.provided.map(({ question, to }) => [question, to])) }
      check(sure.length === 0, 'a fix may help, and another surely does')
      check(fix.provided.length > 0, 'a fix that is not certain depends on nothing')
      check(
        fix.provided.every(({ question, to }) => to.every((option) => changed[question]?.includes(option))),
        'a fix depends on what is ruled out',
      )
      check(fineIn(narrowed, candidate).every(Boolean), 'a fix does not help, with what else must hold')
    }
    return wrong
  }

  function ways({ found, left }: Claimed): string[] {
    const recommended = (at: Left) => new Set(judgements(at).flatMap(({ says }) => says.recommended))
    const targets = found.candidates
      .filter(({ id }) => !found.recommended.includes(id))
      .map(({ id, change }) => ({ id, change, cost: change === null ? Number.POSITIVE_INFINITY : price(left, change.changes) }))
    const most = Math.max(...targets.map(({ cost }) => cost))
    const wrong = targets.flatMap(({ id, change, cost }) => {
      if (change === null) return []
      if (cost === Number.POSITIVE_INFINITY) return [`${id}: a way that is never proposed`]
      return recommended(after(left, change.changes)).has(id) ? [] : [`${id}: the change that is to bring it about does not`]
    })
    for (const way of shortWays(policy, left)) {
      const cost = price(left, way)
      if (cost >= most || (way.length > 1 && countOf(left) > FEW)) continue
      const brought = recommended(after(left, way))
      for (const target of targets)
        if (cost < target.cost - SLACK && brought.has(target.id)) wrong.push(`${target.id}: ${JSON.stringify(way)} is cheaper`)
    }
    return [...wrong, ...outlooks(found, left)]
  }

  /** What a change leaves is what the advice says that it leaves. */
  function outlooks({ change, candidates, current: told }: Advice, left: Left): string[] {
    return [change, told?.change ?? null, ...candidates.map((each) => each.change)].flatMap((way) => {
      if (way === null) return []
      const sets = judgements(after(left, way.changes)).map(({ says }) => says.recommended)
      const some = policy.candidates.map(({ id }) => id).filter((id) => sets.some((set) => set.includes(id)))
      const always = some.filter((id) => sets.every((set) => set.includes(id)))
      const isRight =
        some.join() === way.possible.join() &&
        always.join() === way.recommended.join() &&
        sets.some((set) => set.length === 0) === way.canBeNothing
      return isRight ? [] : [`${JSON.stringify(way.changes)} leaves ${some.join()}, not ${way.possible.join()}`]
    })
  }

  function meanwhile({ found: { interim, settled }, left }: Claimed): string[] {
    const all = judgements(left)
    const isSettled = new Set(all.map(({ says }) => says.recommended.join())).size <= 1
    if (isSettled !== settled) return [`settled is ${settled}`]
    if (interim === null) return settled ? [] : ['nothing is said meanwhile']
    const safe = policy.candidates.map(({ id }) => id).filter((id) => all.every(({ says }) => isTaken(says, id)))
    const wrong = safe.join() === interim.candidates.join() ? [] : [`meanwhile ${interim.candidates.join()}, not ${safe.join()}`]
    const least = leastDoubts(left, all)
    const told = interim.settles.map((question) => doubt(left, all, question))
    const isBest = told.every((each, at) => Math.abs(each - (least[at] ?? Number.NaN)) < 1e-6)
    return isBest && told.length === Math.min(2, least.length) ? wrong : [...wrong, `${interim.settles.join()} would not settle most`]
  }

  /** The doubt after each question that can matter, the least first. */
  function leastDoubts(left: Left, all: ReturnType<typeof judgements>): number[] {
    const matters = Object.entries(left).filter(([question, options]) => options.length > 1 && isTelling(left, question))
    return matters.map(([question]) => doubt(left, all, question)).toSorted((a, b) => a - b)
  }

  /** Whether two assignments that differ in this question alone are advised differently. */
  function isTelling(left: Left, question: string): boolean {
    const seen = new Map<string, string>()
    return judgements(left).some(({ world, says }) => {
      const others = Object.entries(world).filter(([id]) => id !== question)
      const key = others.map(([, option]) => option).join()
      const is = says.recommended.join()
      const isOther = (seen.get(key) ?? is) !== is
      seen.set(key, is)
      return isOther
    })
  }
}

/** Expected entropy of what is recommended once a question is answered, assignments counted alike. */
function doubt(left: Left, all: readonly Readonly<{ world: Assignment; says: Judgement }>[], question: string): number {
  return (left[question] ?? []).reduce((sum, option) => {
    const here = all.filter(({ world }) => world[question] === option).map(({ says }) => says.recommended.join())
    const counts = [...new Set(here)].map((set) => here.filter((each) => each === set).length)
    return counts.reduce((rest, count) => rest - (count / all.length) * Math.log2(count / here.length), sum)
  }, 0)
}

/** An assignment as things stand: what only could be is not. */
function today({ questions }: Policy, world: Assignment): Assignment {
  const now = questions.flatMap(({ id, options }) => {
    const is = options.find((option) => option.id === world[id])?.today
    return is === undefined ? [] : [[id, is] as const]
  })
  return { ...world, ...Object.fromEntries(now) }
}

function remembered(judge: (world: Assignment) => Judgement): (world: Assignment) => Judgement {
  const known = new Map<string, Judgement>()
  return (world) => {
    const key = Object.entries(world)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .join()
    const found = known.get(key) ?? judge(world)
    if (known.size > 100_000) known.clear()
    known.set(key, found)
    return found
  }
}
