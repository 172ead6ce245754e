import type { Rating } from '@/lib/advisory/advisory'

/** How grave a flaw is, as lists are parted: one without a rating may be grave. */
export const GRAVITIES = ['critical', 'high', 'unrated', 'medium', 'low', 'none'] as const satisfies readonly (Rating | 'unrated')[]
export type Gravity = (typeof GRAVITIES)[number]

type Grave = Readonly<{ rating: Rating | null; conditions: readonly unknown[]; parts: readonly Readonly<{ condition: string | null }>[] }>

export const gravityOf = ({ rating }: Pick<Grave, 'rating'>): Gravity => rating ?? 'unrated'

/** The gravest first; of equals, what always holds before what holds under a condition; else in the order given. */
export function worstFirst<T extends Grave>(flaws: readonly T[]): T[] {
  const rank = (flaw: T) => GRAVITIES.indexOf(gravityOf(flaw)) * 2 + Number(isConditional(flaw))
  return flaws.toSorted((a, b) => rank(a) - rank(b))
}

const isConditional = ({ conditions, parts }: Grave) => conditions.length > 0 || parts.some(({ condition }) => condition !== null)
