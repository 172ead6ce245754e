import { findLibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { type CatalogueOption, defaultAt, findOption, isPresent } from '@/lib/facts/catalogues/option-catalogue'
import type { OptionValue } from '@/lib/facts/catalogues/option-file'
import { compareReleases, isRelease } from '@/lib/facts/catalogues/release-order'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { whyNotTaken } from '@/lib/lint/option-value'
import { CATALOGUE_BEGINS, type SettingPiece } from '@/lib/lint/piece'
import { isLibvirt, isNova, spansOf, unknownLibvirtOption, unknownOption } from '@/lib/lint/rules/ini-options'
import { firstRelease } from '@/lib/lint/yaml-pieces'

const NEWEST = 'master'

/** Option, section, default and first release of a setting, each held against the catalogue of its file. */
export function settingFacts(piece: SettingPiece, facts: LintFacts): Mistake[] {
  if (isNova(piece.target)) return novaSetting(piece, facts)
  return isLibvirt(piece.target) ? libvirtSetting(piece, facts) : []
}

function novaSetting(piece: SettingPiece, { options }: LintFacts): Mistake[] {
  const { line, section, option: name } = piece
  if (section === null) return [{ line, reason: 'no-section', what: `${name} names no section`, fix: 'add section' }]
  const option = findOption(options, section, name)
  if (option === null) return [unknownOption(section, name, line, options)]
  return [...sinceWhen(piece, option), ...defaultOf(piece, option), ...hardenedValue(piece, option), ...strangeNames(piece, option)]
}

/** Old names that the catalogue does not know the option by. */
function strangeNames({ line, section, option: name, oldNames }: SettingPiece, option: CatalogueOption): Mistake[] {
  const known = option.oldNames.map((old) => `[${old.section}]${old.name}`)
  return oldNames
    .filter((old) => !known.includes(old.startsWith('[') ? old : `[${section}]${old}`))
    .map((old) => ({
      line,
      reason: 'old-name',
      what: `${name} is said to have been ${old}, but the catalogue does not say so`,
      fix: known.length === 0 ? 'remove it' : `write ${known.join(' or ')}`,
    }))
}

function sinceWhen({ line, option: name, since }: SettingPiece, option: CatalogueOption): Mistake[] {
  const { present } = option
  if (since === null) return []
  const starts: readonly string[] = present.map(([first]) => first)
  const said: readonly string[] = (since.match(/\d+(?:\.\d+)+/g) ?? []).filter(isRelease)
  const oldest = starts[0] ?? ''
  if (oldest === NEWEST && said.every((version) => isPresent(option, version) || !starts.includes(version))) return []
  if (oldest === CATALOGUE_BEGINS && said[0] !== undefined && compareReleases(said[0], CATALOGUE_BEGINS) <= 0) return []
  if (starts.every((start) => said.includes(start)) && said.every((version) => isPresent(option, version))) return []
  return [
    {
      line,
      reason: 'first-release',
      what: `${name} is said to exist since ${since}, but the catalogue has it in ${spansOf(present)}`,
      fix: 'write the first release that has it, and those it was backported to',
    },
  ]
}

function defaultOf({ line, option: name, default: said }: SettingPiece, option: CatalogueOption): Mistake[] {
  const last = option.present.at(-1)?.[1] ?? NEWEST
  const real = defaultAt(option, last)
  if (said === null || real === null || real.kind === 'computed' || doesSay(said, real.value)) return []
  return [
    {
      line,
      reason: 'default',
      what: `${name} has the default ${JSON.stringify(said)}, and the catalogue says ${JSON.stringify(real.value)}`,
      fix: 'begin the default with the value as the catalogue has it; words may follow',
    },
  ]
}

function hardenedValue({ line, option: name, hardened, since }: SettingPiece, option: CatalogueOption): Mistake[] {
  if (hardened === null || /\s/.test(hardened)) return []
  const from = firstRelease(since ?? '') ?? option.present.at(-1)?.[0] ?? CATALOGUE_BEGINS
  const why = whyNotTaken(option, hardened, { from, before: null })
  return why === null
    ? []
    : [
        {
          line,
          reason: 'value-not-taken',
          what: `${name} = ${hardened}: the value ${why}`,
          fix: 'write a value that every release since then takes',
        },
      ]
}

function libvirtSetting({ line, option: name, target, default: said }: SettingPiece, { libvirt }: LintFacts): Mistake[] {
  const file = /(\w+\.conf)/.exec(target)?.[1] ?? target
  const option = findLibvirtOption(libvirt, file, name)
  if (option === null) return [unknownLibvirtOption(file, name, line, libvirt)]
  const real = option.default
  const other = option.default_from // a default that is another option's, with a value of its own only where that is not set
  if (said === null || real === undefined || real === null || doesSay(said, real) || (typeof other === 'string' && said.includes(other)))
    return []
  return [
    {
      line,
      reason: 'default',
      what: `${name} has the default ${JSON.stringify(said)}, and the catalogue says ${JSON.stringify(real)}`,
      fix: 'begin the default with the value as the catalogue has it; words may follow',
    },
  ]
}

const NOTHING = /^(?:unset|empty|none|no value|not set|computed)\b/i
const UNITS: Readonly<Record<string, number>> = { kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, s: 1, min: 60 }

/** Whether words begin with a value: `unset`, `False`, `streamOptimized, monolithicSparse`, `2 GiB`, `host-model for kvm`. */
export function doesSay(words: string, value: OptionValue | readonly string[]): boolean {
  const text = words.trim()
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return NOTHING.test(text)
  if (typeof value === 'boolean') return new RegExp(`^["']?${value}\\b`, 'i').test(text)
  if (typeof value === 'number') {
    const [, figure, unit] = /^(-?\d+(?:\.\d+)?)(?:\s*([A-Za-z]+))?/.exec(text.replace(/^["']/, '')) ?? []
    if (figure === undefined) return /^(?:on|off)\b/.test(text) && Number(/^on\b/.test(text)) === value
    const factor = UNITS[(unit ?? '').toLowerCase()] ?? 1
    return Number(figure) === value || Number(figure) * factor === value
  }
  const plain = (each: string) => each.toLowerCase().replaceAll(/["'\s[\]]/g, '')
  return plain(text).startsWith(plain(Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value)))
}
