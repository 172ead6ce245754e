import { allNames, type CatalogueOption, everyOption, type OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'
import { nearest } from '@/lib/input/yaml/nearest'
import { type Grep, readGrep } from '@/lib/lint/grep-pattern'
import { commandsRun } from '@/lib/lint/inner-commands'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { namesListed } from '@/lib/lint/pattern-names'
import { type Code, lineAt } from '@/lib/lint/piece'

/** Where a configuration of Nova, and one of libvirt, lies: in a package, split, and in the containers of Kolla. */
const NOVA_PLACES = ['/etc/nova', '/usr/share/nova', '/etc/kolla'] as const
const QEMU_PLACES = ['/etc/libvirt/qemu.conf', '/etc/kolla/nova-libvirt/qemu.conf'] as const

/**
 * Greps for options that miss a name which the option has in the releases that the text speaks of, a form in which it may be written,
 * or a place where it may stand; and those that a comment satisfies.
 *
 * @param sections Sections that the text around names; they tell options of one name apart.
 */
export function grepNames(piece: Code, facts: LintFacts, sections: ReadonlySet<string>): Mistake[] {
  if (piece.lang !== 'bash') return []
  return commandsRun(piece.text).flatMap((command) => {
    const places = (grep: Grep, line: number, all: readonly string[]) =>
      command.isInContainer || piece.isOutside ? [] : placesOf(grep, line, all)
    const grep = readGrep(command)
    if (grep === null || grep.written.includes('\\[')) return []
    const line = lineAt(piece, grep.offset)
    if (grep.isExplosive)
      return [
        {
          line,
          reason: 'grep-not-read',
          what: `${grep.written} has nested repetition`,
          fix: 'write the pattern without a repetition inside a repetition',
        },
      ]
    if (grep.files.some((file) => file.startsWith('/etc/nova') || file.startsWith('/etc/kolla/nova-compute')))
      return [
        ...namesOf(grep, line, piece, facts.options, sections),
        ...strangersOf(grep, line, (name) => facts.options.names.has(name) || isOldName(name, facts.options), facts.options.names),
        ...formOf(grep, line, facts.options),
        ...folderOf(grep, line),
        ...places(grep, line, NOVA_PLACES),
      ]
    const ofLibvirt = grep.files.flatMap((file) => LIBVIRT.exec(file)?.[1] ?? [])
    if (ofLibvirt.length === 0) return []
    const known = new Set(facts.libvirt.options.flatMap(({ name }) => name))
    return [
      ...strangersOf(grep, line, (name) => known.has(name), known),
      ...commentOf(grep, line, [...known]),
      ...(ofLibvirt.includes('qemu') ? places(grep, line, QEMU_PLACES) : []),
    ]
  })
}

/** Files of libvirt whose options the catalogue has; the daemons of its parts read those of libvirtd. */
const LIBVIRT = /(?:^|\/)(qemu|libvirtd|lxc|libxl|virtlogd|virtlockd|virtproxyd|virtqemud)\.conf$/

const isOldName = (name: string, catalogue: OptionCatalogue) => oldNamesOf(catalogue).has(name)

/** Names that are no row of their own and were read for another option. */
const oldNames = new WeakMap<OptionCatalogue, ReadonlySet<string>>()

function oldNamesOf(catalogue: OptionCatalogue): ReadonlySet<string> {
  const held = oldNames.get(catalogue)
  if (held !== undefined) return held
  const found = new Set(everyOption(catalogue).flatMap((option) => option.oldNames.map(({ name }) => name)))
  oldNames.set(catalogue, found)
  return found
}

/** Names of a list in a pattern that nobody has; where nothing at all is found, that is said elsewhere. */
function strangersOf(grep: Grep, line: number, isKnown: (name: string) => boolean, known: ReadonlySet<string>): Mistake[] {
  const listed = namesListed(grep.written) ?? []
  const strangers = listed.filter((name) => !isKnown(name))
  if (strangers.length === 0 || (strangers.length === listed.length && [...known].some((name) => matched(grep, name)))) return []
  return strangers.map((name) => {
    const meant = nearest(name, [...known])
    const fix = meant === null ? 'look it up in the catalogue of options' : `did you mean ${meant}?`
    return { line, reason: 'grep-finds-nothing', what: `the grep looks for ${name}, but there is no such option`, fix }
  })
}

const matched = ({ pattern }: Grep, name: string) => pattern.test(`${name} = x`) || pattern.test(`${name}=x`)

function namesOf(grep: Grep, line: number, { scope }: Code, catalogue: OptionCatalogue, sections: ReadonlySet<string>): Mistake[] {
  const names = [...catalogue.names].filter((name) => matched(grep, name))
  if (names.length === 0)
    return [
      { line, reason: 'grep-finds-nothing', what: `no option of Nova matches ${grep.written}`, fix: 'look for an option by its name' },
    ]
  return names.flatMap((name) => {
    const rows = catalogue.named(name).filter((row) => row.present.at(-1)?.[1] === 'master')
    const meant = rows.filter(({ section }) => sections.has(section))
    const missing = (meant.length > 0 ? meant : rows).map((row) => missedBy(grep, row, scope, catalogue))
    const fewest = missing.toSorted((a, b) => a.length - b.length)[0] ?? []
    if (fewest.length === 0) return []
    return [
      {
        line,
        reason: 'grep-misses-name',
        what: `${name} is also written as ${fewest.join(', ')} in the releases that the text refers to, but the grep does not look for it`,
        fix: 'add the name to the pattern, or say for which releases the check is (since="…")',
      },
    ]
  })
}

function missedBy(grep: Grep, row: CatalogueOption, scope: Code['scope'], catalogue: OptionCatalogue): string[] {
  return allNames(catalogue, row, scope)
    .filter(({ name }) => !matched(grep, name))
    .map(({ section, name }) => `[${section}]${name}`)
}

/** oslo.config reads `name = value` and `name: value`, and nothing behind `#`. */
function formOf(grep: Grep, line: number, catalogue: OptionCatalogue): Mistake[] {
  const names = [...catalogue.names].filter((name) => matched(grep, name))
  const [name] = names
  if (name === undefined) return []
  const colon = names.filter((each) => !grep.pattern.test(`${each}: x`) || !grep.pattern.test(`${each} : x`))
  return [
    ...(colon.length === 0
      ? []
      : [
          {
            line,
            reason: 'grep-misses-colon',
            what: `"${colon[0]}: value" sets the option as well, but the grep does not find it`,
            fix: 'end the pattern with [[:space:]]*[=:]',
          },
        ]),
    ...commentOf(grep, line, names),
  ]
}

function commentOf(grep: Grep, line: number, names: readonly string[]): Mistake[] {
  const found = names.find((each) => matched(grep, each) && grep.pattern.test(`#${each} = x`))
  return found === undefined
    ? []
    : [
        {
          line,
          reason: 'grep-finds-comment',
          what: `the grep finds "#${found} = …" as well, which sets nothing`,
          fix: 'begin the pattern with ^[[:space:]]*',
        },
      ]
}

/** With `-s`, a grep of a folder without `-r` says nothing at all. */
function folderOf({ files, isRecursive }: Grep, line: number): Mistake[] {
  const folder = isRecursive ? undefined : files.find((file) => NOVA_PLACES.some((place) => file.replace(/\/$/, '') === place))
  return folder === undefined
    ? []
    : [{ line, reason: 'grep-finds-nothing', what: `${folder} is a folder, and grep reads folders only with -r`, fix: 'add -r' }]
}

function placesOf({ files }: Grep, line: number, places: readonly string[]): Mistake[] {
  const missing = places.filter((place) => !files.some((file) => file.replace(/\/$/, '') === place))
  return missing.length === 0
    ? []
    : [
        {
          line,
          reason: 'grep-misses-place',
          what: `the option may also be in ${missing.join(' or ')}, but the grep does not look there`,
          fix: `search ${places.join(' ')}`,
        },
      ]
}
