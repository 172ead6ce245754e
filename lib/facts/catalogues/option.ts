import { z } from 'zod'
import { OptionRow, type OptionValue } from '@/lib/facts/catalogues/option-file'
import type { Span } from '@/lib/facts/catalogues/release-order'

/** A value in releases from the first to the last, both included. */
export type InReleases<T> = readonly [first: string, last: string, value: T]

/** A name that is still read for an option, in the releases of the span. */
type OldName = Readonly<{ first: string; last: string; section: string; name: string }>

/** An option of nova.conf, in all releases that were read. Every list by release is in the order of releases. */
export type CatalogueOption = Readonly<{
  section: string
  name: string
  /** The section holds `*` for a part that the operator chooses, such as `mdev_*`. */
  isPattern: boolean
  present: readonly Span[]
  /** A library defines it, not Nova itself. */
  fromLibrary: readonly Span[]
  types: readonly InReleases<string>[]
  itemTypes: readonly InReleases<string>[]
  defaults: readonly InReleases<OptionValue>[]
  /** Defaults of a library that Nova replaces by its own. */
  novaDefaults: readonly InReleases<OptionValue>[]
  /** What the documentation shows where the default is computed. */
  sampleDefaults: readonly InReleases<OptionValue>[]
  /** The default is not a literal; `defaults` has null there. */
  computed: readonly Span[]
  choices: readonly InReleases<readonly (string | number | null)[]>[]
  minimums: readonly InReleases<number>[]
  maximums: readonly InReleases<number>[]
  oldNames: readonly OldName[]
  /** Marked as to be removed. */
  removal: readonly Span[]
  /** `deprecated_since` as written. */
  deprecatedSince: readonly InReleases<string>[]
  secret: readonly Span[]
  /** Read only where `auth_type` of the section is one of these. */
  plugins: readonly InReleases<readonly string[]>[]
  /** The file that defines it in its last release; `repository:path` where that is not Nova. */
  source: string
}>

/** @throws Error where the row is not one of options, with what is wrong. */
export function readOption(json: unknown, pluginSets: readonly (readonly string[])[]): CatalogueOption {
  const result = OptionRow.safeParse(json)
  if (!result.success) throw new Error(`not an option: ${JSON.stringify(json).slice(0, 80)}…: ${z.prettifyError(result.error)}`)
  const row = result.data
  const spread = <T>(entries: readonly (readonly [T] | InReleases<T>)[] = []): InReleases<T>[] =>
    entries.flatMap((entry) => (entry.length === 3 ? [entry] : row.present.map(([first, last]) => [first, last, entry[0]] as const)))
  const spans = (where: true | readonly Span[] = []) => (where === true ? row.present : where)
  return {
    section: row.s,
    name: row.n,
    isPattern: row.s.includes('*'),
    present: row.present,
    fromLibrary: spans(row.lib),
    types: spread(row.type),
    itemTypes: spread(row.item_type),
    defaults: spread(row.default),
    novaDefaults: row.nova_default ?? [],
    sampleDefaults: spread(row.sample_default),
    computed: spans(row.computed),
    choices: spread(row.choices),
    minimums: spread(row.min),
    maximums: spread(row.max),
    oldNames: spread(row.deprecated).flatMap(([first, last, names]) => names.map(([section, name]) => ({ first, last, section, name }))),
    removal: spans(row.removal),
    deprecatedSince: spread(row.since),
    secret: spans(row.secret),
    plugins: spread(row.plugins).map(([first, last, set]) => [first, last, pluginSets[set] ?? []]),
    source: row.src,
  }
}
