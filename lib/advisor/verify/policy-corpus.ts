import { createHash } from 'node:crypto'
import type { Compilation } from '@/lib/advisor/compile/compile'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { type CorpusEntry, randomAnswers } from '@/lib/advisor/verify/random-answers'
import { randomFrom } from '@/lib/random-from'

/** How many sets of answers are published. */
const CORPUS_SIZE = 10_000

/**
 * `/api/v1/policy/<id>/<version>/corpus.json`: answer sets with results, so that others can check their own reading of the policy.
 * The same policy gives the same corpus. `digest` is the SHA-256 of the JSON of `entries`, without white space.
 */
export function policyCorpus({ compiled }: Pick<Compilation, 'compiled'>, count = CORPUS_SIZE) {
  const open = openPolicy(compiled)
  const random = randomFrom(2026)
  const entries = Array.from({ length: count }, (): CorpusEntry => {
    const answers = randomAnswers(open, random)
    const { isSettled, recommended, possible, candidates, deciding, next } = verdict(open, readAnswers(open, answers).answers)
    const status = Object.fromEntries(candidates.map((candidate) => [candidate.id, candidate.status]))
    return { answers, settled: isSettled, recommended, possible, status, deciding, next }
  })
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  return { policy: { id: open.id, version: open.version, digest: open.digest }, count, digest, entries }
}
export type PolicyCorpus = ReturnType<typeof policyCorpus>
