import { z } from 'zod'
import type { Problem } from '@/lib/input/problems/problem'
import type { Running } from '@/lib/versions/affects'

/** One question of a batch. */
type Question = Readonly<{ advisory: string; product: string; running: Running }>

const MOST_QUESTIONS = 1_000_000
const Word = z.string().min(1).max(500)
const Entry = z
  .object({ advisory: Word, product: Word, series: Word.optional(), version: Word.optional() })
  .refine(({ series, version }) => (series === undefined) !== (version === undefined), 'it asks for a series or a version, one of them')

/** Read a batch: a JSON array of `{ advisory, product, series | version }`; a wrong entry is told with its number. */
export function readQuestions(text: string, file: string): readonly Question[] | readonly [Problem] {
  const problem = (what: string, fix: string): [Problem] => [{ file, line: null, reason: 'bad-batch', what, fix, level: 'error' }]
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return problem(`it is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`, 'write a JSON array of questions')
  }
  const example = 'write [{ "advisory": "OSSA-2024-002", "product": "nova", "series": "2024.1" }]'
  if (!Array.isArray(json)) return problem('it is not a JSON array', example)
  if (json.length > MOST_QUESTIONS) return problem(`it has more than ${MOST_QUESTIONS} questions`, 'split it')
  const questions: Question[] = []
  for (const [at, written] of json.entries()) {
    const result = Entry.safeParse(written)
    if (!result.success) {
      const [issue] = result.error.issues
      return problem(`entry ${at + 1}: ${[...(issue?.path.map(String) ?? []), issue?.message].join(': ')}`, example)
    }
    const { advisory, product, series, version } = result.data
    questions.push({ advisory, product, running: series === undefined ? { version: version ?? '' } : { series } })
  }
  return questions
}

export const isRefused = (read: readonly Question[] | readonly [Problem]): read is readonly [Problem] =>
  read[0] !== undefined && 'reason' in read[0]
