import { type NovaEntry, sectionKey } from '@/lib/check/nova/nova-entries'
import {
  type CatalogueOption,
  defaultAt,
  findOption,
  isPresent,
  type OptionCatalogue,
  valueAt,
} from '@/lib/facts/catalogues/option-catalogue'
import { isWithin } from '@/lib/facts/catalogues/release-order'

/** What an option comes to in a release: the lines that decide, a default, or an option that the release does not have. */
export type Effective =
  | Readonly<{ kind: 'set'; entries: readonly NovaEntry[]; option: CatalogueOption }>
  | Readonly<{ kind: 'default'; text: string | null; isComputed: boolean; option: CatalogueOption }>
  | Readonly<{ kind: 'absent' }>

/** The lines of all files by section and name. */
export type EntryIndex = ReadonlyMap<string, readonly NovaEntry[]>

export function indexEntries(entries: readonly NovaEntry[]): EntryIndex {
  const index = new Map<string, NovaEntry[]>()
  for (const entry of entries) {
    const key = keyOf(entry.section, entry.name)
    const held = index.get(key)
    if (held === undefined) index.set(key, [entry])
    else held.push(entry)
  }
  return index
}

const keyOf = (section: string, name: string) => `${sectionKey(section)}\n${name}`

/** The lines that set an option under one of its names, whether a release reads that name or not. */
export const entriesNamed = (index: EntryIndex, section: string, name: string): readonly NovaEntry[] =>
  index.get(keyOf(section, name)) ?? []

/**
 * What an option comes to in a release. The last file that has it under any name counts; in one file the present name comes before old
 * ones, and the last line of a name before others (`_get_file_value` in oslo_config/cfg.py).
 */
export function effective(catalogue: OptionCatalogue, index: EntryIndex, section: string, name: string, release: string): Effective {
  const option = optionIn(catalogue, section, name, release)
  if (option === null) return { kind: 'absent' }
  const names = [
    { section: option.section === '*' || option.isPattern ? section : option.section, name: option.name },
    ...option.oldNames.filter(({ first, last }) => isWithin([[first, last]], release)),
  ]
  const isMulti = valueAt(option.types, release)?.value === 'multi'
  const found = names.flatMap((each, order) => entriesNamed(index, each.section, each.name).map((entry) => ({ entry, order })))
  if (found.length > 0) {
    const winner = found.reduce((best, each) => (isStronger(each, best) ? each : best))
    return { kind: 'set', entries: isMulti ? found.map(({ entry }) => entry) : [winner.entry], option }
  }
  const held = defaultAt(option, release)
  if (held?.kind === 'computed') return { kind: 'default', text: null, isComputed: true, option }
  return { kind: 'default', text: textOf(held?.value ?? null), isComputed: false, option }
}

type Candidate = Readonly<{ entry: NovaEntry; order: number }>

/** A later file, in one file the newer name, of one name the later line. */
function isStronger(one: Candidate, other: Candidate): boolean {
  if (one.entry.at !== other.entry.at) return one.entry.at > other.entry.at
  return one.order <= other.order
}

/** The option as a release has it: itself, or one that bore a name of it before. */
export function optionIn(catalogue: OptionCatalogue, section: string, name: string, release: string): CatalogueOption | null {
  const seen = new Set<CatalogueOption>()
  const search = (option: CatalogueOption | null): CatalogueOption | null => {
    if (option === null || seen.has(option)) return null
    seen.add(option)
    if (isPresent(option, release)) return option
    for (const old of option.oldNames) {
      const found = search(findOption(catalogue, old.section, old.name))
      if (found !== null) return found
    }
    return null
  }
  return search(findOption(catalogue, section, name))
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.join(',')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key}:${String(each)}`)
      .join(',')
  return String(value)
}
