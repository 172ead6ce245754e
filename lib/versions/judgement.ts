import type { Answer } from '@/lib/versions/verdict'

/** What one record says of one version or series, and how exactly it speaks of it. */
export type Judgement = Readonly<{
  answer: Answer
  exactness: Exactness
  reason: string
  /** The bound below which versions are affected, as written; null where none is stated. */
  endsAt: string | null
  /** It is the word of a vendor on a status (VEX), and no range: it calls nothing safe that another record calls affected. */
  isWord?: true
}>

/**
 * From what is inferred to what is stated: `open` says nothing, `general` is "all versions", `named` a series or the end that words give,
 * `exact` a bound or a version.
 */
type Exactness = 0 | 1 | 2 | 3
const OPEN: Exactness = 0
export const GENERAL: Exactness = 1
export const NAMED: Exactness = 2
export const EXACT: Exactness = 3

export function isAffected(exactness: Exactness, reason: string, endsAt: string | null = null): Judgement {
  return { answer: 'affected', exactness, reason, endsAt }
}
export function isSafe(exactness: Exactness, reason: string): Judgement {
  return { answer: 'not-affected', exactness, reason, endsAt: null }
}
export function isOpen(reason: string): Judgement {
  return { answer: 'cannot-be-told', exactness: OPEN, reason, endsAt: null }
}

/**
 * The judgement that stands where several speak of the same thing: the most exact one, among equals the gravest; one that leaves it open
 * stands only alone.
 */
export function standing<T extends Judgement>(judgements: readonly [T, ...T[]]): T {
  const best = mostExact(judgements)
  const [first, ...others] = best.isWord === true ? judgements.filter(({ answer }) => answer === 'affected') : []
  return first === undefined ? best : mostExact([first, ...others])
}

function mostExact<T extends Judgement>([first, ...others]: readonly [T, ...T[]]): T {
  return others.reduce((best, next) => (compare(next, best) > 0 ? next : best), first)
}

function compare(a: Judgement, b: Judgement): number {
  return a.exactness - b.exactness || Number(a.answer === 'affected') - Number(b.answer === 'affected')
}

/**
 * One for several entries of a record about the same product: what one of them calls affected is affected, and what one leaves open is open.
 */
export function together(judgements: readonly [Judgement, ...Judgement[]]): Judgement {
  const [first, ...others] = judgements
  return others.reduce((worst, next) => (isGraver(next, worst) ? next : worst), first)
}

const GRAVITY: Readonly<Record<Answer, number>> = { affected: 2, 'cannot-be-told': 1, 'not-affected': 0 }

/** Of two that are affected, the one without an end is graver; of two that are not, the more exact one says why. */
function isGraver(a: Judgement, b: Judgement): boolean {
  if (a.answer !== b.answer) return GRAVITY[a.answer] > GRAVITY[b.answer]
  if (a.answer === 'affected' && (a.endsAt === null) !== (b.endsAt === null)) return a.endsAt === null
  return a.exactness > b.exactness
}
