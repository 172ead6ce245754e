import type { BlockContent, List, ListItem } from 'mdast'

/** An item of a list: its number, or null for a bullet, and what it holds. */
export type Item = Readonly<{ number: number | null; children: readonly BlockContent[] }>

/**
 * Items that follow each other, as lists: a number that does not follow the one before begins a new one, so that it stays what it is.
 *
 * @param isTight Whether no empty lines part the items and what is in them.
 */
export function toLists(items: readonly Item[], isTight: boolean): List[] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && goesOn(last, item)) group.push(item)
    else groups.push([item])
  }
  return groups.map((group) => listOf(group, isTight))
}

const goesOn = (last: Item, { number }: Item) =>
  number === null ? last.number === null : last.number !== null && number === last.number + 1

function listOf(items: readonly Item[], isTight: boolean): List {
  const start = items[0]?.number ?? null
  const spread = !isTight && (items.length > 1 || items.some(({ children }) => children.length > 1))
  const children = items.map((item): ListItem => ({ type: 'listItem', spread, checked: null, children: [...item.children] }))
  return { type: 'list', ordered: start !== null, start, spread, children }
}
