/** Whether an advisory concerns a version or a series of a product, always with the reason in words. */
export type Verdict =
  | Readonly<{
      answer: 'affected'
      /** In part: only some versions of the series. */
      extent: 'all' | 'part'
      /**
       * The bound below which versions are affected, as the advisory writes it; null where it states none. It is a limit and no release:
       * it may lie beyond the series, and may never have been published. What to install says `fixOf`.
       */
      endsAt: string | null
      reason: string
    }>
  | Readonly<{ answer: 'not-affected'; reason: string }>
  | Readonly<{ answer: 'cannot-be-told'; reason: string }>

export type Answer = Verdict['answer']

/** From what needs action to what needs none. */
export const ANSWERS = ['affected', 'cannot-be-told', 'not-affected'] as const satisfies readonly Answer[]

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  affected: 'Affected',
  'cannot-be-told': 'Cannot be told',
  'not-affected': 'Not affected',
}

export const cannotTell = (reason: string): Verdict => ({ answer: 'cannot-be-told', reason })
export const notAffected = (reason: string): Verdict => ({ answer: 'not-affected', reason })

/**
 * One verdict for several statements about the same thing: what one of them calls affected is affected, and what one of them
 * leaves open is open.
 */
export function gravest(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const [first, ...others] = verdicts
  return others.reduce((worst: Verdict, next) => (gravity(next) < gravity(worst) ? next : worst), first)
}

const gravity = (verdict: Verdict) =>
  ANSWERS.indexOf(verdict.answer) + (verdict.answer === 'affected' && verdict.extent === 'part' ? 0.5 : 0)
