import type { Definition } from './extract-options'
import type { AxisPoint } from './nova-axis'

/** The definition of an option in each release of the axis. */
export type History = readonly (Definition | null)[]

/** By section and name, sorted, what each release says. */
export function histories(releases: readonly (readonly Definition[])[]): History[] {
  const byKey = new Map<string, (Definition | null)[]>()
  for (const [at, definitions] of releases.entries())
    for (const definition of definitions) {
      const key = `${definition.s}\0${definition.n}`
      const history = byKey.get(key) ?? releases.map(() => null)
      history[at] ??= definition
      byKey.set(key, history)
    }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, history]) => history)
}

const BY_RELEASE = ['type', 'item_type', 'default', 'sample_default', 'choices', 'min', 'max', 'deprecated', 'since', 'plugins'] as const
const WHERE_TRUE = ['computed', 'removal', 'secret'] as const

type Entry = readonly [first: string, last: string, value?: unknown]

/**
 * The row of an option: spans of releases for each thing that its definitions say.
 *
 * @param setOf The number of a list of auth plug-ins.
 */
export function optionRow(
  history: History,
  axis: readonly Pick<AxisPoint, 'release' | 'until'>[],
  setOf: (plugins: unknown) => number,
): Record<string, unknown> {
  const last = history.findLast((definition) => definition !== null)
  if (!last) throw new Error('an option that no release has')
  const spansOf = (read: (definition: Definition) => unknown): Entry[] =>
    runsOf(history.map((definition) => (definition === null ? undefined : read(definition)))).map(({ from, to, value }) => [
      axis[from]?.release ?? '',
      axis[to]?.until ?? '',
      value,
    ])
  const present = spansOf(() => true).map(([first, end]) => [first, end])
  const isWhole = (entries: readonly Entry[]) => JSON.stringify(entries.map(([first, end]) => [first, end])) === JSON.stringify(present)

  const row: Record<string, unknown> = { s: last.s, n: last.n, present }
  const where = (key: string, is: (definition: Definition) => boolean) => {
    const spans = spansOf((definition) => is(definition) || undefined).map(([first, end]) => [first, end] as const)
    if (spans.length > 0) row[key] = isWhole(spans) ? true : spans
  }
  where('lib', ({ origin }) => !origin.startsWith('nova:'))
  for (const key of BY_RELEASE) {
    const entries = spansOf((definition) => (key === 'plugins' && key in definition ? setOf(definition[key]) : definition[key]))
    const isOne = new Set(entries.map(([, , value]) => JSON.stringify(value))).size === 1
    if (entries.length > 0) row[key] = isOne && isWhole(entries) ? [[entries[0]?.[2]]] : entries
    if (key === 'default') {
      const own = spansOf((definition) => definition.nova_default)
      if (own.length > 0) row.nova_default = own
    }
  }
  for (const key of WHERE_TRUE) where(key, (definition) => definition[key] === true)
  return { ...row, src: last.origin.replace(/^nova:/, '') }
}

/** Stretches of the same value; what is undefined is in none. */
function runsOf(values: readonly unknown[]): Readonly<{ from: number; to: number; value: unknown }>[] {
  const runs: { from: number; to: number; value: unknown }[] = []
  for (const [at, value] of values.entries()) {
    if (value === undefined) continue
    const before = runs.at(-1)
    if (before && before.to === at - 1 && JSON.stringify(before.value) === JSON.stringify(value)) before.to = at
    else runs.push({ from: at, to: at, value })
  }
  return runs
}
