import { placeText } from '@/lib/check/result/place-text'
import type { UnknownOption } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

const MOST = 30

const HEADS = {
  'wrong-section': 'In the wrong place, where nothing reads them: move or remove these lines',
  unknown: 'Not known: misspelt, or no option of this file',
  removed: 'Gone: without effect from the release on that is named; remove these lines',
  renamed: 'Old names: write the new one',
} as const

/** Options that are not what they seem, by what is to be done about them; one text for each of these. */
export function unknownText(unknown: readonly UnknownOption[]): string[] {
  return Object.entries(HEADS).flatMap(([kind, head]) => {
    const own = unknown.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const rows = own.slice(0, MOST).map(({ suggestion, option, ...place }) => {
      const told =
        suggestion === null
          ? ''
          : `: ${kind === 'wrong-section' && suggestion.startsWith('[') ? 'it belongs to ' : ''}${printable(suggestion)}`
      return `  ${placeText(place)}: ${printable(option)}${told}`
    })
    return [[`${head} (${own.length})`, ...rows, ...(own.length > MOST ? [`  and ${own.length - MOST} more`] : [])].join('\n')]
  })
}
