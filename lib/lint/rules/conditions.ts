import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { findLibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import { allNames, findOption } from '@/lib/facts/catalogues/option-catalogue'
import { compareReleases, isWithin } from '@/lib/facts/catalogues/release-order'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import { whyNotTaken, whyNotTakenByLibvirt } from '@/lib/lint/option-value'
import type { ConditionPiece } from '@/lib/lint/piece'
import { isLibvirt, spansOf, unknownLibvirtOption, unknownOption } from '@/lib/lint/rules/ini-options'

/** The option of a condition, which its file must have in a release that is affected, and the values, which it must take in one. */
export function conditionFacts(piece: ConditionPiece, { options, libvirt }: LintFacts): Mistake[] {
  const { product, option: written, line, scope } = piece
  const [, file = '', setting = ''] = /^(\S+\.conf) (\w+)$/.exec(written) ?? []
  if (isLibvirt(file)) {
    const option = findLibvirtOption(libvirt, file, setting)
    return option === null ? [unknownLibvirtOption(file, setting, line, libvirt)] : libvirtValue(piece, option)
  }
  if (product !== 'nova') return []
  if (/^\w+$/.test(written)) return [{ line, reason: 'no-section', what: `${written} names no section`, fix: `write [section]${written}` }]
  const [, section = '', name = ''] = /^\[([^\]]+)\] ?(\S+)$/.exec(written) ?? []
  if (name === '') return []
  const option = findOption(options, section, name)
  if (option === null) return [unknownOption(section, name, line, options)]
  if (allNames(options, option, scope).length === 0)
    return [
      {
        line,
        reason: 'option-not-in-release',
        what: `${written} is in ${spansOf(option.present)}, but no release that the entry calls affected has it`,
        fix: 'name the option that these releases have, or correct ranges',
      },
    ]
  const { from, before } = scope
  const firsts = [...option.present, ...option.choices, ...option.types].map(([first]) => first)
  const asked = [from, ...firsts].filter(
    (release) =>
      isWithin(option.present, release) && compareReleases(release, from) >= 0 && (before === null || compareReleases(release, before) < 0),
  )
  return mistakes(piece, (value) => {
    const whys = asked.map((release) => whyNotTaken(option, value, { from: release, before: `${release}.0.1` }))
    return whys.includes(null) ? null : (whys[0] ?? null)
  })
}

const libvirtValue = (piece: ConditionPiece, option: LibvirtOption) => mistakes(piece, (value) => whyNotTakenByLibvirt(option, value))

function mistakes({ line, option, value }: ConditionPiece, why: (value: string) => string | null): Mistake[] {
  return valuesIn(value).flatMap((each) => {
    const reason = why(each)
    return reason === null
      ? []
      : [{ line, reason: 'value-not-taken', what: `${option} = ${each}: the value ${reason}`, fix: 'write a value that the option takes' }]
  })
}

/** The values that words name: `lxc`, `unset or 0`, `neither tls nor ssh`, `contains none`; none of words that say more. */
function valuesIn(words: string): string[] {
  const plain = words.replace(/^(?:neither|not|contains|other than) /, '')
  const each = plain.split(/,? (?:or|nor) |, /).map((value) => value.trim())
  return each.every((value) => /^\S+$/.test(value)) ? each.filter((value) => !/^(?:set|unset|empty)$/.test(value)) : []
}
