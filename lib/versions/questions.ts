import { type Fields, isFields, WrongField, wordIn } from '@/lib/input/json/fields'
import type { Problem } from '@/lib/input/problems/problem'
import type { Running } from '@/lib/versions/affects'

/** One question of a batch. */
export type Question = Readonly<{ advisory: string; product: string; running: Running }>

const MOST_QUESTIONS = 1_000_000
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
    const question = questionIn(written)
    if (typeof question === 'string') return problem(`entry ${at + 1}: ${question}`, example)
    questions.push(question)
  }
  return questions
}

export const isRefused = (read: readonly Question[] | readonly [Problem]): read is readonly [Problem] =>
  read[0] !== undefined && 'reason' in read[0]

/** What is asked, or what is wrong with it. */
function questionIn(written: unknown): Question | string {
  if (!isFields(written)) return 'it is not an object'
  try {
    const [advisory, product] = [needed(written, 'advisory'), needed(written, 'product')]
    const [series, version] = [wordIn(written, 'series'), wordIn(written, 'version')]
    if ((series === undefined) === (version === undefined)) return 'it asks for a series or a version, one of them'
    return { advisory, product, running: series === undefined ? { version: version ?? '' } : { series } }
  } catch (error) {
    if (error instanceof WrongField) return error.message
    throw error
  }
}

function needed(written: Fields, key: string): string {
  const word = wordIn(written, key)
  if (word === undefined || word === '') throw new WrongField(`${key}: it is missing or empty`)
  return word
}
