import { toCatalogueText } from './rows'

type Span = readonly [string, string]
type Ranged = readonly [string, string, unknown]
type Row = Readonly<Record<string, unknown> & { s: string; n: string; present: readonly Span[] }>
/** What `tools/facts` writes. */
export type WideOptions = Readonly<{ header: Readonly<Record<string, unknown>>; options: readonly Row[] }>

/** In this order; what else the wide file has about an option (namespaces, `cli`, `mutable`, `required`, `variants`) nothing here needs. */
const BY_RELEASE = ['type', 'item_type', 'default', 'sample_default', 'choices', 'min', 'max', 'deprecated', 'since', 'plugins']
const SPANS = ['computed', 'removal', 'secret']

const FIELDS = {
  's, n': 'section and name as in the file, dashes as underscores; * in a section stands for a part that the operator chooses',
  present: '[[first, last], ...]: releases in which the option is registered, both ends included',
  'type, item_type, default, sample_default, choices, min, max, deprecated, since, plugins':
    '[[first, last, value], ...]; an entry [value] alone holds in every release of "present"',
  'computed, removal, secret': '[[first, last], ...] where it is so; true: in every release of "present"',
  default: 'null: no default. What the source computes (host name, number of processors) is null and "computed"',
  sample_default: 'what the documentation shows instead of the default',
  nova_default: '[[first, last, value], ...]: the default that Nova sets over the one of the library',
  deprecated: '[[old section, old name], ...] that are still read for the option; after the last such release they are ignored in silence',
  removal: 'deprecated_for_removal',
  since: 'deprecated_since, as written',
  plugins: 'index into plugin_sets: read only where auth_type of the section is one of these',
  src: 'the file that defines it in its last release, with "repository:" before it where that is not Nova',
}

/** The catalogue that the repository holds: the fields that the product needs, without what the row says already. */
export function compactOptions({ header, options }: WideOptions): string {
  const sets = new Map<string, number>()
  const setOf = (plugins: unknown): number => {
    const key = JSON.stringify(plugins)
    if (!sets.has(key)) sets.set(key, sets.size)
    return sets.get(key) ?? 0
  }
  const rows = options.map((row) => JSON.stringify(compactRow(row, setOf)))
  const plugin_sets = [...sets.keys()].map((key) => JSON.parse(key))
  return toCatalogueText({ ...header, fields: FIELDS, count: rows.length, plugin_sets }, { options: rows })
}

function compactRow(row: Row, setOf: (plugins: unknown) => number): Record<string, unknown> {
  const isWhole = (spans: readonly (readonly unknown[])[]) =>
    JSON.stringify(spans.map(([first, last]) => [first, last])) === JSON.stringify(row.present)
  const compact: Record<string, unknown> = { s: row.s, n: row.n, present: row.present }
  for (const key of BY_RELEASE) {
    const wide = row[key] as readonly Ranged[] | undefined // the shape that tools/facts/README.md gives
    if (wide === undefined) continue
    const entries = key === 'plugins' ? wide.map(([first, last, value]) => [first, last, setOf(value)] as const) : wide
    const values = new Set(entries.map(([, , value]) => JSON.stringify(value)))
    compact[key] = values.size === 1 && isWhole(entries) ? [[entries[0]?.[2]]] : entries
    if (key === 'default' && row.nova_default !== undefined) compact.nova_default = row.nova_default
  }
  for (const key of SPANS) {
    const spans = row[key] as readonly Span[] | undefined // likewise
    if (spans !== undefined) compact[key] = isWhole(spans) ? true : spans
  }
  return { ...compact, src: row.src }
}
