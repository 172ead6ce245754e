import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { listed } from '@/lib/listed'

export const candidateName = ({ candidates }: Policy, id: string): string => candidates.find((each) => each.id === id)?.label ?? id

export const candidateNames = (policy: Policy, ids: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  listed(
    ids.map((id) => candidateName(policy, id)),
    joint,
  )

/** What a condition asks of: the question itself, or the name of a level. */
export function subjectOf({ questions, levels }: Policy, id: string): Readonly<{ name: string; anchor: string }> {
  const level = levels.find((each) => each.id === id)
  if (level) return { name: level.label, anchor: `level-${id}` }
  return { name: questions.find((each) => each.id === id)?.ask ?? id, anchor: `question-${id}` }
}

/** Options by their labels; steps of a level as words. */
export function choicesOf({ questions }: Policy, id: string, choices: readonly string[]): string[] {
  const options = questions.find((each) => each.id === id)?.options ?? []
  return choices.map((choice) => options.find((option) => option.id === choice)?.label ?? spaced(choice))
}

/** `hardened-container` reads "hardened container". */
export const spaced = (id: string): string => id.replaceAll('-', ' ')

/** A share in words: never 0 % of something that is there, never 100 % of something that is not whole. */
export function percent(share: number): string {
  if (share >= 1 - 1e-9) return '100 %'
  const hundredths = share * 100
  if (hundredths > 99) return 'over 99 %'
  if (hundredths >= 10) return `${Math.round(hundredths)} %`
  return share > 0 ? `${Number(hundredths.toPrecision(2))} %` : 'none'
}
