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
 * leaves open is open. What is affected without an end is graver than what ends.
 */
export function gravest(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const [first, ...others] = verdicts
  return others.reduce((worst: Verdict, next) => (gravity(next) < gravity(worst) ? next : worst), first)
}

function gravity(verdict: Verdict): number {
  const answer = ANSWERS.indexOf(verdict.answer)
  if (verdict.answer !== 'affected') return answer
  return answer + (verdict.extent === 'part' ? 0.5 : 0) + (verdict.endsAt === null ? 0 : 0.25)
}
