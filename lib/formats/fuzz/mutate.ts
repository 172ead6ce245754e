import { NASTY } from '@/lib/formats/fuzz/nasty'

/** A number from 0 up to, but without, 1. */
export type Random = () => number

type Mutator = (text: string, random: Random, others: readonly string[]) => string

const LONGEST_RUN = 3000
/** Characters that open something: many of them in a row are deep nesting, or look like it. */
const OPENERS = ['> ', '- ', '[', '(', '{', '*', '_', '`', '<', '"', '  ', '| ', '![', '{"a":', '[^', '~', '=', '#']

const whole = (random: Random, below: number) => Math.floor(random() * below)
const oneOf = (random: Random, from: readonly string[]) => from[whole(random, from.length)] ?? ''

/** Two places of a text in order, mostly near each other. */
function span(text: string, random: Random): [from: number, to: number] {
  const from = whole(random, text.length + 1)
  const length = random() < 0.8 ? whole(random, 40) : whole(random, text.length + 1)
  return [from, Math.min(text.length, from + length)]
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

const MUTATORS: readonly Mutator[] = [
  function remove(text, random) {
    const [from, to] = span(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  function repeat(text, random) {
    const [from, to] = span(text, random)
    return text.slice(0, to) + text.slice(from, to).repeat(1 + whole(random, 4)) + text.slice(to)
  },
  function insert(text, random) {
    const at = whole(random, text.length + 1)
    return text.slice(0, at) + oneOf(random, NASTY) + text.slice(at)
  },
  function replace(text, random) {
    const [from, to] = span(text, random)
    return text.slice(0, from) + oneOf(random, NASTY) + text.slice(to)
  },
  function run(text, random) {
    const at = whole(random, text.length + 1)
    return text.slice(0, at) + oneOf(random, OPENERS).repeat(whole(random, LONGEST_RUN)) + text.slice(at)
  },
  function cut(text, random) {
    return text.slice(0, whole(random, text.length + 1))
  },
  function splice(text, random, others) {
    const other = oneOf(random, others)
    const [from, to] = span(other, random)
    const at = whole(random, text.length + 1)
    return text.slice(0, at) + other.slice(from, to) + text.slice(at)
  },
  function swapLines(text, random) {
    return withLines(text, (lines) => {
      const [a, b] = [whole(random, lines.length), whole(random, lines.length)]
      const kept = lines[a] ?? ''
      lines[a] = lines[b] ?? ''
      lines[b] = kept
    })
  },
  function repeatLine(text, random) {
    return withLines(text, (lines) => {
      const at = whole(random, lines.length)
      lines.splice(at, 0, ...Array.from({ length: whole(random, 60) }, () => lines[at] ?? ''))
    })
  },
  function indentLine(text, random) {
    return withLines(text, (lines) => {
      const at = whole(random, lines.length)
      lines[at] = ' '.repeat(whole(random, 9)) + (lines[at] ?? '').trimStart()
    })
  },
  function changeValue(text, random) {
    return withLines(text, (lines) => {
      const at = whole(random, lines.length)
      lines[at] = (lines[at] ?? '').replace(
        /^(\s*(?:- )?["\w-]+\s*: ?).*?(,?)$/,
        (_, key: string, comma: string) => key + oneOf(random, NASTY) + comma,
      )
    })
  },
  function changeCharacter(text, random) {
    const at = whole(random, text.length)
    return text.slice(0, at) + String.fromCharCode(whole(random, random() < 0.7 ? 128 : 0x10000)) + text.slice(at + 1)
  },
]

const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g

/** JSON with one of its strings changed, and still JSON: what syntax refuses at the door tells nothing of what is behind it. */
function inOneString(text: string, random: Random, others: readonly string[]): string {
  const values = [...text.matchAll(STRING)].filter(([, colon]) => colon === undefined)
  const value = values[whole(random, values.length)]
  if (value === undefined) return text
  const changed = JSON.stringify(once(JSON.parse(value[0]), random, others))
  return text.slice(0, value.index) + changed + text.slice(value.index + value[0].length)
}

const once: Mutator = (text, random, others) => MUTATORS[whole(random, MUTATORS.length)]?.(text, random, others) ?? text

/**
 * A text with one to six things wrong with it, fewer more often, as bytes that are sometimes no UTF-8 either.
 *
 * @param others Texts to take pieces from.
 * @returns The same bytes for the same sequence of random numbers.
 */
export function mutate(text: string, random: Random, others: readonly string[]): Uint8Array {
  const times = 1 + Math.floor(random() ** 2 * 6)
  const step = text.startsWith('{') && random() < 0.8 ? inOneString : once
  let changed = text
  for (let time = 0; time < times; time += 1) changed = step(changed, random, others)
  const bytes = new TextEncoder().encode(changed)
  if (random() < 0.02 && bytes.length > 0) bytes[whole(random, bytes.length)] = 128 + whole(random, 128)
  return bytes
}
