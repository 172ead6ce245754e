import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { nearest } from '@/lib/input/yaml/nearest'

/** Answers as people and programs write them: question -> option, list of options, or `?`. */
export type WrittenAnswers = Readonly<Record<string, string | readonly string[]>>

/** A word that the policy does not have; the message names it and the nearest one. */
export class UnknownWord extends Error {
  constructor(kind: string, word: string, among: readonly string[]) {
    const near = nearest(word, among, Number.POSITIVE_INFINITY)
    super(`there is no ${kind} "${word}"${near === null ? '' : `; did you mean "${near}"?`}`)
    this.name = 'UnknownWord'
  }
}

/**
 * Read written answers strictly. `current` (what runs today) and `profile` are read beside the questions.
 *
 * @throws UnknownWord for the first question, option, candidate or profile that the policy does not have.
 */
export function readAnswers(policy: CompiledPolicy, written: WrittenAnswers): LinkState {
  const answers: Record<string, '?' | readonly string[]> = {}
  const extras = { current: policy.candidates, profile: Object.keys(policy.profiles) }
  const state: { current?: string; profile?: string } = {}
  for (const [id, answer] of Object.entries(written)) {
    const words = [answer].flat()
    if (id === 'current' || id === 'profile') {
      const [word = ''] = words
      if (words.length !== 1 || !extras[id].includes(word))
        throw new UnknownWord(id === 'current' ? 'candidate' : id, words.join(), extras[id])
      state[id] = word
      continue
    }
    const question = policy.questions.find((each) => each.id === id)
    if (!question) throw new UnknownWord('question', id, [...policy.questions.map((each) => each.id), ...Object.keys(extras)])
    const options = question.options.map(([option]) => option)
    const unknown = words.find((word) => !options.includes(word) && !(word === '?' && words.length === 1))
    if (unknown !== undefined) throw new UnknownWord(`option of ${id}`, unknown, options)
    answers[id] = words[0] === '?' ? '?' : options.filter((option) => words.includes(option))
  }
  return { answers, ...state }
}

/**
 * Read `question=option,option` words; nothing after the `=` is an answer that says nothing.
 *
 * @throws UnknownWord, and SyntaxError for a question that is answered twice.
 */
export function readArguments(policy: CompiledPolicy, words: readonly string[]): LinkState {
  const written: Record<string, readonly string[]> = {}
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 0) throw new UnknownWord('answer', `${word}" without "="; write "${word}=option`, [])
    const [id, options] = [word.slice(0, at), word.slice(at + 1)]
    const before = Object.hasOwn(written, id) ? written[id] : undefined
    if (before) throw new SyntaxError(`"${id}" is answered twice; where both may hold, write ${id}=${[...before, options].join()}`)
    written[id] = options.split(',').filter((option) => option !== '')
  }
  return readAnswers(policy, written)
}
