import { createHash } from 'node:crypto'
import type { Compilation } from '@/lib/advisor/compile/compile'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { deciding } from '@/lib/advisor/runtime/deciding'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { bareStanding } from '@/lib/advisor/runtime/verdict'
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
    const read = readAnswers(open, answers).answers
    const { isSettled, recommended, possible, status } = bareStanding(open, read)
    const next = isSettled ? null : (open.questions[nextQuestion(open, read) ?? -1]?.id ?? null)
    return { answers, settled: isSettled, recommended, possible, status, deciding: isSettled ? deciding(open, read) : [], next }
  })
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  return { policy: { id: open.id, version: open.version, digest: open.digest }, count, digest, entries }
}
export type PolicyCorpus = ReturnType<typeof policyCorpus>
