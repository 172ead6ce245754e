import type { Place } from '@/lib/check/result/result'

/** A value as a rule sees it. */
export type Seen =
  | Readonly<{ kind: 'value'; text: string; items: readonly string[]; isSet: boolean; places: readonly Place[] }>
  /** Not set, and without a default. */
  | Readonly<{ kind: 'none'; isSet: boolean }>
  /** There, but nobody can say what it comes to. */
  | Readonly<{ kind: 'unknown'; why: string; isSet: boolean }>

export const NONE: Seen = { kind: 'none', isSet: false }

/** A value of one text, with the items of a list between commas. */
export function seenText(text: string, places: readonly Place[] = [], isSet = true): Seen {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  return { kind: 'value', text, items, isSet, places }
}

/** A value of several texts that no comma parts. */
export const seenItems = (items: readonly string[], places: readonly Place[], isSet = true): Seen =>
  items.length === 0 ? { kind: 'none', isSet } : { kind: 'value', text: items.join(', '), items, isSet, places }
