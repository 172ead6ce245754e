import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { WrittenAnswers } from '@/lib/advisor/runtime/read-answers'

/** One set of answers and what the policy says of it. */
export type CorpusEntry = Readonly<{
  answers: WrittenAnswers
  settled: boolean
  recommended: readonly string[]
  possible: readonly string[]
  status: Readonly<Record<string, string>>
  deciding: readonly string[]
  next: string | null
}>

/** Some questions left out, most answered with one option, some with several or with "I don't know". */
export function randomAnswers({ questions }: OpenPolicy, random: () => number): WrittenAnswers {
  const share = random()
  const answers: Record<string, string | readonly string[]> = {}
  for (const { id, options } of questions) {
    if (random() > 0.2 + share) continue
    const kind = random()
    const ids = options.map(([option]) => option)
    const one = ids[Math.floor(random() * ids.length)] ?? ''
    if (kind < 0.08) answers[id] = '?'
    else if (kind < 0.16 && ids.length > 2) answers[id] = ids.filter((option) => option !== one)
    else answers[id] = one
  }
  return answers
}
