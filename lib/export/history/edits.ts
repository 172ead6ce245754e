/** Where one list becomes another: what both have, what is gone, what is new; what is gone stands before what took its place. */
export type Edit = Readonly<{ kind: 'same' | 'removed' | 'added'; text: string }>

/** More differences than these are no change of a text but another text; finding them all would take as long as their square. */
const MOST = 1000

/**
 * The fewest removals and additions that make one list of the other (Myers, An O(ND) Difference Algorithm, 1986).
 *
 * @param keyOf Texts with the same key are the same; the newer one is shown.
 * @returns null where there are more than a thousand.
 */
export function edits(before: readonly string[], after: readonly string[], keyOf = (text: string) => text): readonly Edit[] | null {
  const [a, b] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const middle = pathOf(a.slice(start, a.length - end), b.slice(start, b.length - end))
  if (middle === null) return null
  const same = (from: number, to: number) => after.slice(from, to).map((text): Edit => ({ kind: 'same', text }))
  let [x, y] = [start, start]
  const changed = middle.map((kind): Edit => {
    const text = (kind === 'removed' ? before[x] : after[y]) ?? ''
    if (kind !== 'added') x += 1
    if (kind !== 'removed') y += 1
    return { kind, text }
  })
  return [...same(0, start), ...goneFirst(changed), ...same(after.length - end, after.length)]
}

/** For each diagonal from `-cost - 1` to `cost + 1`, how far into the first list a way of so many changes reaches. */
type Reach = Int32Array

/** What happens step by step on a shortest way from one list to the other. */
function pathOf(a: readonly string[], b: readonly string[]): Edit['kind'][] | null {
  const most = Math.min(MOST, a.length + b.length)
  const [reach, zero] = [new Int32Array(2 * most + 3), most + 1]
  const trace: Reach[] = []
  for (let cost = 0; cost <= most; cost += 1) {
    const before = reach.slice(zero - cost - 1, zero + cost + 2)
    trace.push(before)
    for (let k = -cost; k <= cost; k += 2) {
      let x = isDown(before, k, cost) ? at(before, k + 1, cost) : at(before, k - 1, cost) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[zero + k] = x
      if (x >= a.length && x - k >= b.length) return backFrom(trace, a.length, b.length)
    }
  }
  return null
}

const at = (reach: Reach, k: number, cost: number): number => reach[k + cost + 1] ?? 0

const isDown = (reach: Reach, k: number, cost: number): boolean =>
  k === -cost || (k !== cost && at(reach, k - 1, cost) < at(reach, k + 1, cost))

function backFrom(trace: readonly Reach[], endX: number, endY: number): Edit['kind'][] {
  const kinds: Edit['kind'][] = []
  let [x, y] = [endX, endY]
  for (let cost = trace.length - 1; cost >= 0; cost -= 1) {
    const reach = trace[cost] ?? new Int32Array()
    const k = x - y
    const from = isDown(reach, k, cost) ? k + 1 : k - 1
    const beforeX = at(reach, from, cost)
    const beforeY = beforeX - from
    while (x > Math.max(beforeX, 0) && y > Math.max(beforeY, 0)) {
      kinds.push('same')
      x -= 1
      y -= 1
    }
    if (cost > 0) kinds.push(x === beforeX ? 'added' : 'removed')
    ;[x, y] = [beforeX, beforeY]
  }
  return kinds.toReversed()
}

/** In every run of changes, removals before additions. */
function goneFirst(list: readonly Edit[]): Edit[] {
  const sorted: Edit[] = []
  let added: Edit[] = []
  for (const edit of list) {
    if (edit.kind === 'added') {
      added.push(edit)
      continue
    }
    if (edit.kind === 'same') {
      for (const one of added) sorted.push(one)
      added = []
    }
    sorted.push(edit)
  }
  return [...sorted, ...added]
}
