import type { Allowed } from '@/lib/advisor/runtime/answers'
import { answeredWith } from '@/lib/advisor/runtime/coming'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** Options read as they are today: what only could be is not. */
export function asToday({ honest }: OpenPolicy, allowed: Allowed): Allowed {
  return (honest?.today ?? []).reduce((found, [question, as]) => {
    const bits = as.reduce((all, to, from) => (((found[question] ?? 0) >> from) & 1 ? all | (1 << to) : all), 0)
    return answeredWith(found, question, bits)
  }, allowed)
}

/** The options that are left once changes are made. */
export const withChanges = (allowed: Allowed, changes: readonly Readonly<{ question: number; to: number }>[]): Allowed =>
  changes.reduce((all, { question, to }) => answeredWith(all, question, 2 ** to), allowed)
