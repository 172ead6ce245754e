import type { CatalogueOption } from '@/lib/facts/catalogues/option'
import { compareReleases, isWithin, type Span } from '@/lib/facts/catalogues/release-order'

type Entry = readonly [first: string, last: string, ...unknown[]]

/**
 * The options of one name in two catalogues. An option that moved from Nova's code into a library, or back, becomes one; of a release
 * in which both have it, the first speaks.
 *
 * @param order Every release of the axis, oldest first.
 */
export function joinOptions(
  first: readonly CatalogueOption[],
  second: readonly CatalogueOption[],
  order: readonly string[],
): readonly CatalogueOption[] {
  const joined = first.map((option) => {
    const same = second.find(({ section }) => section === option.section)
    return same === undefined ? option : joinOption(option, same, order)
  })
  return [...joined, ...second.filter(({ section }) => !first.some((option) => option.section === section))]
}

function joinOption(first: CatalogueOption, second: CatalogueOption, order: readonly string[]): CatalogueOption {
  const both = <T extends Entry>(a: readonly T[], b: readonly T[]): T[] =>
    [...a, ...b.flatMap((entry) => outside(entry, first.present, order))].toSorted(([x], [y]) => compareReleases(x, y))
  const present = merged(both(first.present, second.present), order)
  return {
    ...first,
    present,
    fromLibrary: both(first.fromLibrary, second.fromLibrary),
    types: both(first.types, second.types),
    itemTypes: both(first.itemTypes, second.itemTypes),
    defaults: both(first.defaults, second.defaults),
    novaDefaults: both(first.novaDefaults, second.novaDefaults),
    sampleDefaults: both(first.sampleDefaults, second.sampleDefaults),
    computed: both(first.computed, second.computed),
    choices: both(first.choices, second.choices),
    minimums: both(first.minimums, second.minimums),
    maximums: both(first.maximums, second.maximums),
    oldNames: [...first.oldNames, ...second.oldNames], // both are read
    removal: both(first.removal, second.removal),
    deprecatedSince: both(first.deprecatedSince, second.deprecatedSince),
    secret: both(first.secret, second.secret),
    plugins: both(first.plugins, second.plugins),
    source: lastOf(first.present) === lastOf(present) ? first.source : second.source,
  }
}

/** The parts of an entry that lie outside of spans, from release to release of the axis. */
function outside<T extends Entry>(entry: T, spans: readonly Span[], order: readonly string[]): T[] {
  const [, , ...value] = entry
  const free = order.map((release) => isWithin([entry], release) && !isWithin(spans, release))
  const starts = order.filter((_, at) => free[at] && !free[at - 1])
  const ends = order.filter((_, at) => free[at] && !free[at + 1])
  return starts.map((start, at) => [start, ends[at] ?? start, ...value] as unknown as T) // the same value in fewer releases
}

/** Spans in order, those that touch on the axis made one. */
function merged(spans: readonly Span[], order: readonly string[]): Span[] {
  const out: Span[] = []
  for (const [first, last] of spans) {
    const before = out.at(-1)
    if (before && order[order.indexOf(before[1]) + 1] === first) out[out.length - 1] = [before[0], last]
    else out.push([first, last])
  }
  return out
}

function lastOf(spans: readonly Span[]): string | undefined {
  return spans.at(-1)?.[1]
}
