/** No name and no version of anything is longer. */
const LONGEST_WORD = 500

/**
 * Reading JSON of anybody's making without a schema library, which the browser need not fetch and a command need not load.
 */

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** A field that is needed is not of its kind. */
export class WrongField extends Error {}

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text; undefined where there is none. @throws WrongField for anything else, and one that is too long. */
export function wordIn(fields: Fields, key: string, longest = LONGEST_WORD): string | undefined {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw new WrongField(`${key}: it is not a text`)
  if (value.length > longest) throw new WrongField(`${key}: it has more than ${longest} characters`)
  return value
}

/** A list; empty where there is none. @throws WrongField for anything else. */
export function listIn(fields: Fields, key: string): readonly unknown[] {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new WrongField(`${key}: it is not a list`)
  return value
}
