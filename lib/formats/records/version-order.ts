const SHAPE = /^v?(\d{1,18}(?:\.\d{1,18}){0,11}(?:\.\*)?)(?:[-.]?(alpha|beta|rc|pre|dev|[ab](?=\d))[-.]?(\d{0,9}))?$/i
const MARKS = ['dev', 'a', 'alpha', 'b', 'beta', 'pre', 'rc']

type Parts = Readonly<{ numbers: readonly number[]; mark: number; count: number }>

/** Whether a version can be put in order: numbers with dots, a star at the end, a mark of what precedes a release. */
export function isOrderable(version: string): boolean {
  return SHAPE.test(version)
}

/** Order of two versions that `isOrderable` lets pass; `5.10.*` stands behind every version of 5.10. */
export function compareOrderable(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)]
  for (let at = 0; at < Math.max(x.numbers.length, y.numbers.length); at += 1) {
    const [left, right] = [x.numbers[at] ?? 0, y.numbers[at] ?? 0]
    if (left !== right) return left < right ? -1 : 1
  }
  return x.mark - y.mark || x.count - y.count
}

function partsOf(version: string): Parts {
  const [, numbers = '', mark, count] = SHAPE.exec(version) ?? []
  return {
    numbers: numbers.split('.').map((part) => (part === '*' ? Number.POSITIVE_INFINITY : Number(part))),
    mark: mark === undefined ? MARKS.length : MARKS.indexOf(mark.toLowerCase()),
    count: Number(count ?? 0),
  }
}
