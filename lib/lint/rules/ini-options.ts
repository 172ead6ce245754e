import { findLibvirtOption, type LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import { type CatalogueOption, findOption, type OptionCatalogue, optionsNamed } from '@/lib/facts/catalogues/option-catalogue'
import { compareReleases, isWithin, MASTER, type Span } from '@/lib/facts/catalogues/release-order'
import { type IniEntry, readIni } from '@/lib/input/ini/read-ini'
import { nearest } from '@/lib/input/yaml/nearest'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { whyNotTaken, whyNotTakenByLibvirt } from '@/lib/lint/option-value'
import { type Code, lineAt, type Scope } from '@/lib/lint/piece'

/** Options of an INI snippet that its file does not have, in that section, in every release that the snippet is offered for; values that they do not take. */
export function iniOptions(piece: Code, facts: LintFacts): Mistake[] {
  if (piece.lang !== 'ini') return []
  const { entries } = readIni(piece.text)
  const target = piece.target ?? 'nova.conf'
  return entries.flatMap((entry) => {
    const line = lineAt(piece, entry.offset)
    if (isNova(target)) return novaEntry(entry, piece.scope, line, facts.options)
    return isLibvirt(target) ? libvirtEntry(entry, target, line, facts.libvirt) : []
  })
}

/** Whether a file, as a text names it, is a configuration of Nova. */
export const isNova = (target: string) => /\bnova(?:-\w+)?\.conf\b/.test(target)
/** Whether a file is one of libvirt's. */
export const isLibvirt = (target: string) => /\b(?:qemu|libvirtd|lxc|libxl|virtlogd|virtlockd)\.conf\b/.test(target)

function novaEntry({ section, name, value }: IniEntry, scope: Scope, line: number, catalogue: OptionCatalogue): Mistake[] {
  if (section === null) return [{ line, reason: 'no-section', what: `${name} is in no section`, fix: 'write the section above it' }]
  const option = findOption(catalogue, section, name)
  if (option === null) return [unknownOption(section, name, line, catalogue)]
  const gap = gapOf(option, scope, catalogue)
  if (gap !== null) {
    const what = `[${section}]${name} is in ${spansOf(option.present)}, but the text offers it ${scopeOf(scope)}: ${gap} does not have it`
    return [
      {
        line,
        reason: 'option-not-in-release',
        what,
        fix: 'say since which release it holds (since="…"), or before which one (before="…")',
      },
    ]
  }
  const why = whyNotTaken(option, value, scope)
  return why === null
    ? []
    : [
        {
          line,
          reason: 'value-not-taken',
          what: `${name} = ${value}: the value ${why}`,
          fix: 'write a value that the option takes, or say for which releases it holds',
        },
      ]
}

/** Nobody has the option in that section: where it is, or what was meant. */
export function unknownOption(section: string, name: string, line: number, catalogue: OptionCatalogue): Mistake {
  const elsewhere = optionsNamed(catalogue, name).map((option) => `[${option.section}]${name}`)
  const inSection = [...catalogue.names].filter((each) => findOption(catalogue, section, each) !== null)
  const meant = nearest(name, inSection.length > 0 ? inSection : [...catalogue.names])
  const fix =
    elsewhere.length > 0
      ? `did you mean ${elsewhere.join(' or ')}?`
      : meant === null
        ? 'look it up in the catalogue of options'
        : `did you mean ${meant}?`
  return { line, reason: 'unknown-option', what: `no Nova release in the catalogue has [${section}]${name}`, fix }
}

/**
 * A release of the scope in which the option is not registered; null where it is in all of them. Of a series the newest release that was
 * read counts: an option that was brought back to a series is one that its operators can have.
 */
function gapOf({ present }: CatalogueOption, { from, before }: Scope, { axis }: OptionCatalogue): string | null {
  if (!isWithin(present, from) && !present.some(([first]) => compareReleases(first, from) === 0)) return from
  const inScope = axis.filter(
    ({ release }) => compareReleases(release, from) >= 0 && (before === null || compareReleases(release, before) < 0),
  )
  const newest = inScope.filter(({ series, release }, at) => inScope[at + 1]?.series !== series && release !== MASTER)
  return newest.find(({ release }) => !isWithin(present, release))?.release ?? null
}

/** Spans of releases in words: `23.0.0 and later`, `2014.1 to 15.1.5`. */
export function spansOf(spans: readonly Span[]): string {
  return spans
    .map(([first, last]) => (last === 'master' ? `${first} and later` : first === last ? first : `${first} to ${last}`))
    .join(', ')
}

const scopeOf = ({ from, before }: Scope) => (before === null ? `from ${from} on` : `from ${from} to before ${before}`)

function libvirtEntry({ name, value }: IniEntry, target: string, line: number, catalogue: LibvirtCatalogue): Mistake[] {
  const file = /(\w+\.conf)/.exec(target)?.[1] ?? target
  const option = findLibvirtOption(catalogue, file, name)
  if (option === null) return [unknownLibvirtOption(file, name, line, catalogue)]
  const types = [option.type].flat()
  if (types.some((type) => SHAPES[type]?.pattern.test(value) ?? true)) {
    const why = whyNotTakenByLibvirt(option, value)
    return why === null
      ? []
      : [{ line, reason: 'value-not-taken', what: `${name} = ${value}: the value ${why}`, fix: 'write a value that the option takes' }]
  }
  const wanted = types.map((type) => SHAPES[type]?.says ?? type).join(' or ')
  return [{ line, reason: 'value-not-taken', what: `${name} = ${value}: ${file} wants ${wanted}`, fix: 'write it as the file wants it' }]
}

/** A file of libvirt does not have the option: what was meant. */
export function unknownLibvirtOption(file: string, name: string, line: number, { options }: LibvirtCatalogue): Mistake {
  const known = options.filter((each) => each.file === file).map((each) => each.name)
  const meant = nearest(name, known)
  const fix = meant === null ? 'look it up in the catalogue of options' : `did you mean ${meant}?`
  return { line, reason: 'unknown-option', what: `${file} has no ${name}`, fix }
}

/** How libvirt's files write a value of a type. */
const SHAPES: Readonly<Record<string, Readonly<{ pattern: RegExp; says: string }>>> = {
  str: { pattern: /^"[^"]*"$/, says: 'a text in double quotes' },
  int: { pattern: /^-?\d+$/, says: 'a whole number' },
  uint: { pattern: /^\d+$/, says: 'a whole number' },
  bool: { pattern: /^[01]$/, says: '0 or 1' },
  '[str]': { pattern: /^\[.*\]$/s, says: 'a list in square brackets' },
}
