import type { NovaConfig } from '@/lib/check/nova/nova-config'
import { type NovaEntry, sectionKey } from '@/lib/check/nova/nova-entries'
import type { UnknownOption } from '@/lib/check/result/result'
import { shownName } from '@/lib/check/secrets'
import { type CatalogueOption, findOption, isPresent, type OptionCatalogue, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import { compareReleases, isWithin, MASTER } from '@/lib/facts/catalogues/release-order'
import { nearest } from '@/lib/input/yaml/nearest'

type Verdict = Pick<UnknownOption, 'kind' | 'suggestion'>

/** Where each name is read: every option that has it as its own, or as an old one. */
type Readers = ReadonlyMap<string, readonly CatalogueOption[]>

/** Lines that set what no release for which the file may be has there. */
export function unknownNova(config: NovaConfig, points: readonly string[], readers: Readers): UnknownOption[] {
  const held = new Map<string, Verdict | null>()
  return config.entries.flatMap((entry) => {
    const key = `${entry.section}\n${entry.name}`
    const known = held.get(key)
    const verdict = known === undefined ? verdictOf(entry, config.catalogue, points, readers) : known
    held.set(key, verdict)
    if (verdict === null) return []
    const option = `[${shownName(entry.section)}] ${shownName(entry.name)}`
    return [{ file: entry.file, line: entry.line, option, ...verdict }]
  })
}

/** Options by every old name, in `section\nname`. */
export function readersOf(catalogue: OptionCatalogue): Readers {
  const readers = new Map<string, CatalogueOption[]>()
  for (const name of catalogue.names)
    for (const option of catalogue.named(name))
      for (const old of option.oldNames) {
        const key = keyOf(old.section, old.name)
        const known = readers.get(key)
        if (known === undefined) readers.set(key, [option])
        else if (!known.includes(option)) known.push(option)
      }
  return readers
}

const keyOf = (section: string, name: string) => `${sectionKey(section)}\n${name}`

function verdictOf({ section, name }: NovaEntry, catalogue: OptionCatalogue, points: readonly string[], readers: Readers): Verdict | null {
  const option = name.includes('-') ? null : findOption(catalogue, section, name)
  const users = readers.get(keyOf(section, name)) ?? []
  const isRead = (release: string) =>
    users.some((user) => isPresent(user, release) && user.oldNames.some((old) => isOld(old, section, name, release)))
  const newest = points.at(-1) ?? ''
  const isOwn = option !== null && points.some((release) => isPresent(option, release))
  if (isOwn && isPresent(option, newest)) return null
  const successor = users.findLast((user) => points.some((release) => isPresent(user, release)))
  if (successor !== undefined) {
    const present = `[${successor.section}] ${successor.name}`
    if (isOwn || points.some(isRead))
      return isOwn && points.length > 1 && !isGone(option, newest) ? null : { kind: 'renamed', suggestion: present }
    return { kind: successor.name === name ? 'wrong-section' : 'renamed', suggestion: `${present}; the old name has no effect` }
  }
  if (isOwn) return isGone(option, newest) ? { kind: 'removed', suggestion: leftWith(option, catalogue) } : null
  const elsewhere = inOtherSections(section, name, catalogue, points)
  if (elsewhere !== null) return { kind: 'wrong-section', suggestion: elsewhere }
  if (option !== null) return goneOrToCome(option, catalogue, points)
  return { kind: 'unknown', suggestion: guess(section, name, catalogue) }
}

const isOld = (old: CatalogueOption['oldNames'][number], section: string, name: string, release: string) =>
  keyOf(old.section, old.name) === keyOf(section, name) && isWithin([[old.first, old.last]], release)

const isGone = (option: CatalogueOption | null, newest: string) => option !== null && !isPresent(option, newest)

function leftWith({ present }: CatalogueOption, { axis }: OptionCatalogue): string | null {
  const last = present.at(-1)?.[1] ?? ''
  const next = axis.find(({ release }) => compareReleases(release, last) > 0)?.release
  return next === undefined || next === MASTER ? null : `it left with ${next}`
}

function goneOrToCome(option: CatalogueOption, catalogue: OptionCatalogue, points: readonly string[]): Verdict {
  const first = option.present[0]?.[0] ?? ''
  const isToCome = compareReleases(first, points.at(-1) ?? '') > 0
  if (isToCome) return { kind: 'unknown', suggestion: `it comes with ${first}` }
  return { kind: 'removed', suggestion: leftWith(option, catalogue) }
}

/** The same name in other sections; a section before a dot (`spice.enabled`) is one that was meant. */
function inOtherSections(section: string, name: string, catalogue: OptionCatalogue, points: readonly string[]): string | null {
  const [group = '', ...rest] = name.split('.')
  if (rest.length > 0 && findOption(catalogue, group, rest.join('.')) !== null) return `[${group}] ${rest.join('.')}`
  const others = optionsNamed(catalogue, name.includes('-') ? '' : name)
    .filter((option) => sectionKey(option.section) !== sectionKey(section) && !option.isPattern)
    .filter((option) => points.some((release) => isPresent(option, release)))
  if (others.length === 0 || others.length > 3) return null
  return others.map((option) => `[${option.section}] ${option.name}`).join(' or ')
}

/** The nearest name of the section. */
function guess(section: string, name: string, catalogue: OptionCatalogue): string | null {
  const known = namesBySection(catalogue).get(sectionKey(section))
  if (known === undefined || name.length > 60) return null
  const meant = nearest(name.replaceAll('-', '_'), known, Math.max(1, Math.floor(name.length * 0.25)))
  return meant === null ? null : `did you mean ${meant}?`
}

const bySection = new WeakMap<OptionCatalogue, ReadonlyMap<string, readonly string[]>>()

function namesBySection(catalogue: OptionCatalogue): ReadonlyMap<string, readonly string[]> {
  const held = bySection.get(catalogue)
  if (held !== undefined) return held
  const made = new Map<string, string[]>()
  for (const name of catalogue.names)
    for (const option of catalogue.named(name)) {
      const names = made.get(sectionKey(option.section)) ?? []
      names.push(name)
      made.set(sectionKey(option.section), names)
    }
  bySection.set(catalogue, made)
  return made
}
