import { createHash } from 'node:crypto'
import { advice } from '@/lib/advisor/advice'
import type { Compilation } from '@/lib/advisor/compile'
import type { WrittenAnswers } from '@/lib/advisor/read-answers'
import { readAnswers } from '@/lib/advisor/read-answers'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { randomFrom } from '@/lib/advisor/worlds'

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

/**
 * `/api/v1/policy/<id>/<version>/corpus.json`: answer sets with results, so that others can check their own reading of the policy.
 * The same policy gives the same corpus. `digest` is the SHA-256 of the JSON of `entries`, without white space.
 */
export function corpusJson({ compiled, texts }: Compilation, count = 10_000) {
  const open = openPolicy(compiled)
  const random = randomFrom(2026)
  const entries = Array.from({ length: count }, (): CorpusEntry => {
    const answers = randomAnswers(open, random)
    const { settled, recommended, possible, candidates, deciding, next } = advice(open, texts, readAnswers(open, answers))
    const status = Object.fromEntries(candidates.map((candidate) => [candidate.id, candidate.status]))
    return { answers, settled, recommended, possible, status, deciding, next }
  })
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  return { policy: { id: open.id, version: open.version, digest: open.digest }, count, digest, entries }
}

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
