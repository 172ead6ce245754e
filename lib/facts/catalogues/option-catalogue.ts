import { joinOptions } from '@/lib/facts/catalogues/join-options'
import type { CatalogueOption, InReleases } from '@/lib/facts/catalogues/option'
import type { AxisPoint, OptionValue } from '@/lib/facts/catalogues/option-file'
import { compareReleases, doMeet, isWithin, type ReleaseRange, type Span } from '@/lib/facts/catalogues/release-order'
import { remembered } from '@/lib/facts/catalogues/remembered'

export type { CatalogueOption, InReleases } from '@/lib/facts/catalogues/option'

/** The options of a configuration file. Rows of the file are read when they are asked for. */
export type OptionCatalogue = Readonly<{
  repository: string
  commit: string
  /** The day of the commit: nothing later is known. */
  date: string
  /** Releases that were read, oldest first; empty where the catalogue follows another one's. */
  axis: readonly AxisPoint[]
  names: ReadonlySet<string>
  /** @throws Error where a row is not one of options. */
  named: (name: string) => readonly CatalogueOption[]
}>

/** The default of an option in a release: a value (null: none), or computed where the service runs. */
type OptionDefault = Readonly<{ kind: 'value'; value: OptionValue }> | Readonly<{ kind: 'computed'; sample: OptionValue }>

/**
 * One catalogue of the options of two, such as of Nova and of its libraries; what both say of a release, the first says.
 *
 * @param first Has the axis that the other follows.
 */
export function joinOptionCatalogues(first: OptionCatalogue, second: OptionCatalogue): OptionCatalogue {
  const order = first.axis.map(({ release }) => release)
  const named = remembered((name) => joinOptions(first.named(name), second.named(name), order))
  return { ...first, names: new Set([...first.names, ...second.names]), named }
}

/** Every option of this name, in any section and release. A dash counts as an underscore, as in oslo.config. */
export function optionsNamed({ named }: OptionCatalogue, name: string): readonly CatalogueOption[] {
  return named(name.replaceAll('-', '_'))
}

/** Every option there is, in the order of the names. */
export function everyOption({ names, named }: OptionCatalogue): readonly CatalogueOption[] {
  return [...names].toSorted().flatMap((name) => named(name))
}

/**
 * The option of a section, null where there never was one; a section such as `mdev_nvidia-11` finds its pattern. Sections are
 * compared as oslo.config does it: in lower case, but for `DEFAULT`.
 */
export function findOption(catalogue: OptionCatalogue, section: string, name: string): CatalogueOption | null {
  const named = optionsNamed(catalogue, name)
  const wanted = asRead(section)
  const found = named.find((option) => asRead(option.section) === wanted)
  return (
    found ?? named.find((option) => option.isPattern && wanted.startsWith(option.section.slice(0, option.section.indexOf('*')))) ?? null
  )
}

function asRead(section: string): string {
  return section === 'DEFAULT' ? section : section.toLowerCase()
}

/** Whether a release has the option by its own name. Ask for releases that the catalogue knows: see {@link lastKnown}. */
export function isPresent({ present }: CatalogueOption, release: string): boolean {
  return isWithin(present, release)
}

/** The newest release of the axis at or below this one, for what is newer than the last one read of its series; null before the first. */
export function lastKnown({ axis }: OptionCatalogue, release: string): string | null {
  return axis.findLast((point) => compareReleases(point.release, release) <= 0)?.release ?? null
}

/**
 * The default in a release: what Nova sets, else what the option's definition says.
 *
 * @returns null where the release does not have the option.
 */
export function defaultAt(option: CatalogueOption, release: string): OptionDefault | null {
  const own = valueAt(option.novaDefaults, release)
  if (own !== null) return { kind: 'value', value: own.value }
  if (isWithin(option.computed, release)) return { kind: 'computed', sample: valueAt(option.sampleDefaults, release)?.value ?? null }
  const plain = valueAt(option.defaults, release)
  return plain === null ? null : { kind: 'value', value: plain.value }
}

/** The value of a list by release, boxed because null is a value; null where the list has none for that release. */
export function valueAt<T>(list: readonly InReleases<T>[], release: string): Readonly<{ value: T }> | null {
  const found = list.find((entry) => isWithin([entry], release))
  return found ? { value: found[2] } : null
}

/**
 * Every section and name by which the option can be written in releases of a range: its own, the old names that are read there, and
 * the options of older releases that these names were before, with their old names.
 */
export function allNames(
  catalogue: OptionCatalogue,
  option: CatalogueOption,
  range: ReleaseRange = {},
): readonly Readonly<{ section: string; name: string }>[] {
  const names = new Map<string, Readonly<{ section: string; name: string }>>()
  const seen = new Set<CatalogueOption>()
  const add = (section: string, name: string, spans: readonly Span[]) => {
    if (doMeet(spans, range)) names.set(`[${section}]${name}`, { section, name })
  }
  const follow = (each: CatalogueOption) => {
    if (seen.has(each)) return
    seen.add(each)
    add(each.section, each.name, each.present)
    for (const { section, name, first, last } of each.oldNames) {
      add(section, name, [[first, last]])
      const older = findOption(catalogue, section, name)
      if (older !== null) follow(older)
    }
  }
  follow(option)
  return [...names.values()]
}
