import { z } from 'zod'
import { compareReleases, isRelease, type ReleaseRange } from '@/lib/facts/catalogues/release-order'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { CATALOGUE_BEGINS, type ConditionPiece, type Prose, type Scope } from '@/lib/lint/piece'

type HeadContext = Readonly<{ file: string; subject: string; scope: Scope }>

/** Keys of the front matter that hold words of ours, wherever they stand; below `remedy` every key does. */
const WORDS = new Set(['title', 'because', 'text'])

/** The sentences of a front matter, and the conditions of what is affected. Nothing where it cannot be read: others tell of that. */
export function headPieces(head: string, place: HeadContext): (Prose | ConditionPiece)[] {
  const reading = readYaml(z.record(z.string(), z.unknown()), head, { file: place.file })
  if (reading.kind === 'refused') return []
  const pieces: (Prose | ConditionPiece)[] = []
  const lineOf = (path: readonly PropertyKey[]) => reading.lineOf(path) + 1 // the line of dashes
  const walk = (value: unknown, path: readonly PropertyKey[]) => {
    const key = path.at(-1)
    if (typeof value === 'string' && typeof key === 'string' && (WORDS.has(key) || path[0] === 'remedy'))
      pieces.push({ kind: 'prose', ...place, line: lineOf(path), text: value })
    if (typeof value !== 'object' || value === null) return
    if (isAffected(value)) pieces.push(conditionOf(value, { ...place, line: lineOf([...path, 'when']) }))
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(name) : name])
  }
  walk(reading.value, [])
  return pieces
}

const Affected = z.object({
  product: z.string(),
  ranges: z.array(z.string()).optional(),
  when: z.object({ option: z.string(), value: z.string() }),
})
type Affected = z.infer<typeof Affected>
const isAffected = (value: object): value is Affected => Affected.safeParse(value).success

function conditionOf({ product, ranges = [], when }: Affected, place: HeadContext & Readonly<{ line: number }>): ConditionPiece {
  const { from, before } = wholeOf(ranges)
  const scope = { from: from ?? CATALOGUE_BEGINS, before: before ?? null }
  return { kind: 'condition', ...place, scope, product, text: when.option, option: when.option, value: when.value }
}

/** From the lowest bound of all ranges to the highest; open where one of them is. */
function wholeOf(ranges: readonly string[]): ReleaseRange {
  const bounds = (pattern: RegExp) =>
    ranges.map((range) => pattern.exec(range)?.[1]).map((bound) => (bound !== undefined && isRelease(bound) ? bound : null))
  const [lows, highs] = [bounds(/>=?\s*(\d+(?:\.\d+)+)/), bounds(/<\s*(\d+(?:\.\d+)+)/)]
  const sorted = (list: readonly (string | null)[]) => list.filter((bound) => bound !== null).toSorted(compareReleases)
  return {
    from: lows.includes(null) ? null : (sorted(lows)[0] ?? null),
    before: highs.includes(null) ? null : (sorted(highs).at(-1) ?? null),
  }
}
