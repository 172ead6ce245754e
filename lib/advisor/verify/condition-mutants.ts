import type { Condition } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** A condition with one option more or less, or turned around. */
export function conditionMutants(when: Condition, policy: Policy): { name: string; when: Condition }[] {
  const choicesOf = (key: string) =>
    policy.questions.find(({ id }) => id === key)?.options.map(({ id }) => id) ?? policy.levels.find(({ id }) => id === key)?.scale ?? []
  const flipped = Object.entries(when.is).flatMap(([key, choices]) =>
    toggled(choices, choicesOf(key)).map(({ name, list }) => ({
      name: `${key} ${name}`,
      when: { ...when, is: { ...when.is, [key]: list } },
    })),
  )
  const inner = (['all', 'any'] as const).flatMap((word) =>
    when[word].flatMap((part, at) =>
      conditionMutants(part, policy).map((changed) => ({
        name: `${word} ${at + 1}, ${changed.name}`,
        when: { ...when, [word]: when[word].with(at, changed.when) },
      })),
    ),
  )
  const not = when.not
  const except =
    not === null
      ? []
      : conditionMutants(not, policy).map((changed) => ({ name: `not, ${changed.name}`, when: { ...when, not: changed.when } }))
  return [...flipped, ...inner, ...except]
}

/** The list with each word of a vocabulary taken out or put in; never empty, and never everything. */
export function toggled(list: readonly string[], vocabulary: readonly string[]): { name: string; list: string[] }[] {
  return vocabulary.flatMap((word) => {
    const isIn = list.includes(word)
    const changed = isIn ? list.filter((each) => each !== word) : [...list, word]
    return changed.length === 0 ? [] : [{ name: `${isIn ? 'without' : 'with'} ${word}`, list: changed }]
  })
}

/** The words beside one in an order. */
export const neighbours = (order: readonly string[], word: string): string[] =>
  [order[order.indexOf(word) - 1], order[order.indexOf(word) + 1]].filter((each) => each !== undefined)
