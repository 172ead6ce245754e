import type { List, ListItem, Paragraph } from 'mdast'
import { plainText } from '@/lib/formats/records/plain-text'

const BULLET = /^\s*[-*•+]\s+(?=\S)/
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/

type Item = { marker: 'bullet' | number; lines: string[] }

/**
 * Read lines of plain text as a list, with a paragraph before it where its first lines are none. A line without a marker goes on with the
 * item above it.
 *
 * @param before The list that these lines may go on with.
 * @returns Null where there is no list in the lines.
 */
export function plainList(lines: readonly string[], before: List | null): (List | Paragraph)[] | null {
  const head: string[] = []
  const items: Item[] = []
  for (const [at, line] of lines.entries()) {
    const marker = markerOf(line, items.at(-1), before, at === 0 || /:\s*$/.test(lines[at - 1] ?? ''))
    if (marker !== null) items.push({ marker, lines: [line.replace(marker === 'bullet' ? BULLET : NUMBER, '')] })
    else (items.at(-1)?.lines ?? head).push(line)
  }
  const [first] = items
  if (first === undefined) return null
  const heading: Paragraph[] = head.length === 0 ? [] : [paragraphOf(head)]
  return [...heading, ...runsOf(items).map(toList)]
}

/** A number is a marker where it counts on, or where a list can begin; a line that a mail program broke before a number is none. */
function markerOf(line: string, last: Item | undefined, before: List | null, canBegin: boolean): Item['marker'] | null {
  if (BULLET.test(line)) return 'bullet'
  const number = NUMBER.exec(line)?.[1]
  if (number === undefined) return null
  const value = Number(number)
  if (typeof last?.marker === 'number') return value === last.marker + 1 ? value : null
  const next = before?.ordered === true ? (before.start ?? 1) + before.children.length : null
  return value === next || (canBegin && next === null) ? value : null
}

function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run !== undefined && typeof run[0]?.marker === typeof item.marker) run.push(item)
    else runs.push([item])
  }
  return runs
}

function toList(items: readonly Item[]): List {
  const start = items[0]?.marker
  const children = items.map(({ lines }): ListItem => {
    return { type: 'listItem', spread: false, checked: null, children: [paragraphOf(lines)] }
  })
  const isOrdered = typeof start === 'number'
  return { type: 'list', ordered: isOrdered, start: isOrdered ? start : null, spread: false, children }
}

const paragraphOf = (lines: readonly string[]): Paragraph => ({ type: 'paragraph', children: plainText(lines.join(' ')) })
