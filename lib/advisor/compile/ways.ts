import type { Policy } from '@/lib/advisor/policy/policy-schema'

type Question = Policy['questions'][number]

/** Options as bits, in the order of the question. */
export function optionBits(question: Question | undefined, ids: readonly string[]): number {
  return (question?.options ?? []).reduce((bits, { id }, at) => (ids.includes(id) ? bits | (1 << at) : bits), 0)
}

/**
 * For each option of a question, the options to which a way that is shown may lead from it, as bits.
 *
 * @param gone Options to which nobody goes: releases that have ended.
 */
export function waysOf(question: Question, gone: readonly string[]): number[] {
  const { options, changeable, ways, keeps = [] } = question
  const isNever = changeable === 'never' || changeable === 'fact'
  return options.map(({ id: from }, at) => {
    if (isNever || keeps.includes(from)) return 0
    const to = options.filter(({ id }, other) => {
      if (id === from || gone.includes(id)) return false
      return ways === undefined || (ways === 'later' ? other > at : other < at)
    })
    return optionBits(
      question,
      to.map(({ id }) => id),
    )
  })
}
