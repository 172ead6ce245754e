import { isLoopback, isWildcard, schemeOf, userOf } from '@/lib/check/judge/address'
import { doMap } from '@/lib/check/judge/id-maps'
import type { Seen } from '@/lib/check/judge/seen'
import type { Truth } from '@/lib/check/judge/truth'
import type { Condition } from '@/lib/check/rules/condition'

type Present = Extract<Seen, { kind: 'value' }>
type Tests = Readonly<{ [key in keyof Condition]-?: (value: Present, wanted: NonNullable<Condition[key]>) => Truth }>

const TRUE = ['true', '1', 'on', 'yes']
const FALSE = ['false', '0', 'off', 'no']

/** Every test of a value that is there; `null` where the value is not of a kind that can be tested. */
const TESTS: Pick<Tests, (typeof VALUE_TESTS)[number]> = {
  is: ({ text }, wanted) => {
    const tried = [wanted].flat().map((each) => isEqual(text, each))
    return tried.includes(true) ? true : tried.includes(null) ? null : false
  },
  contains: ({ items }, wanted) => items.some((item) => wanted.includes(item)),
  only: ({ items }, wanted) => items.every((item) => wanted.includes(item)),
  'starts-with': ({ items }, wanted) => items.some((item) => wanted.some((start) => item.toLowerCase().startsWith(start.toLowerCase()))),
  scheme: ({ items }, wanted) => items.some((item) => wanted.includes(schemeOf(item) ?? 'none')),
  user: ({ items }, wanted) => items.some((item) => wanted.includes(userOf(item))),
  wildcard: ({ items }, wanted) => items.some(isWildcard) === wanted,
  loopback: ({ items }, wanted) => items.every(isLoopback) === wanted,
  'at-least': ({ text }, wanted) => number(text, (value) => value >= wanted),
  below: ({ text }, wanted) => number(text, (value) => value < wanted),
  bit: ({ text }, wanted) => bits(text, /^(?:0x[0-9a-f]{1,16}|\d{1,19})$/i, (value) => (value >> BigInt(wanted)) % 2n === 1n),
  mode: ({ text }, wanted) => (/^0?[0-7]{3,4}$/.test(text.trim()) ? (Number.parseInt(text, 8) & Number.parseInt(wanted, 8)) !== 0 : null),
  maps: ({ items }, wanted) => doMap(items, wanted),
}

const VALUE_TESTS = [
  ...(['is', 'contains', 'only', 'starts-with', 'scheme', 'user', 'wildcard', 'loopback', 'at-least', 'below'] as const),
  ...(['bit', 'mode', 'maps'] as const),
] as const

/** What a condition asks of a value, but for `empty` and `set`. A value that is not there passes no test. */
export function testValue(seen: Seen, condition: Condition): Truth[] {
  const truths: Truth[] = []
  if (condition.set !== undefined) truths.push(seen.isSet === condition.set)
  if (condition.empty !== undefined) truths.push(seen.kind === 'unknown' ? null : isEmpty(seen) === condition.empty)
  for (const name of VALUE_TESTS) {
    const wanted = condition[name]
    if (wanted === undefined) continue
    const test = TESTS[name] as (value: Present, wanted: unknown) => Truth // as: name and wanted belong together
    truths.push(seen.kind === 'unknown' ? null : seen.kind === 'none' ? false : test(seen, wanted))
  }
  return truths
}

const isEmpty = (seen: Seen) => seen.kind === 'none' || (seen.kind === 'value' && seen.text.trim() === '')

function isEqual(text: string, wanted: string | number | boolean): Truth {
  const value = text.trim()
  if (typeof wanted === 'string') return value === wanted
  if (typeof wanted === 'number') return number(value, (each) => each === wanted)
  const word = value.toLowerCase()
  if (![...TRUE, ...FALSE].includes(word)) return null
  return TRUE.includes(word) === wanted
}

function number(text: string, holds: (value: number) => boolean): Truth {
  return /^[-+]?\d{1,15}(?:\.\d+)?$/.test(text.trim()) ? holds(Number(text)) : null
}

function bits(text: string, pattern: RegExp, holds: (value: bigint) => boolean): Truth {
  return pattern.test(text.trim()) ? holds(BigInt(text.trim())) : null
}
