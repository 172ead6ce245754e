import type { CheckData, OptionData, Places } from '@/lib/check/data/check-data'
import type { Knowledge } from '@/lib/check/knowledge'
import { type CatalogueOption, everyOption, type InReleases } from '@/lib/facts/catalogues/option-catalogue'
import type { Span } from '@/lib/facts/catalogues/release-order'

/**
 * What a page needs of the knowledge of a check: releases become numbers, and fields that no check reads are left out.
 *
 * @param hasChoices Keep what options take, which only those ask for who write files.
 */
export function toCheckData(
  { nova, libvirt, lxc: { keys, prefixes, renamed }, rules, sourcesOf }: Knowledge,
  hasChoices = false,
): CheckData {
  const { at, others } = numbered(nova.axis.map(({ release }) => release))
  const ofControls = rules.flatMap(({ rule }) =>
    rule.control === null ? [] : [[rule.control, sourcesOf(rule).slice(rule.sources.length)] as const],
  )
  return {
    axis: nova.axis.map(({ release, series }) => [release, series]),
    options: everyOption(nova).map((option) => ({
      ...rowOf(option, at),
      ...(hasChoices && option.choices.length > 0
        ? { choices: option.choices.map(([first, last, value]) => [at(first), at(last), value] as const) }
        : {}),
    })),
    others,
    libvirt: libvirt.options.map(({ file, name, default: held, default_by_daemon, secret }) => ({
      ...{ file, name, default: held, default_by_daemon, secret },
    })),
    lxc: { keys, prefixes, renamed },
    rules,
    sources: Object.fromEntries(ofControls),
  }
}

type PlaceOf = (release: string) => number

function rowOf(option: CatalogueOption, at: PlaceOf): OptionData {
  const spans = (list: readonly Span[]) => list.map(([first, last]): Places => [at(first), at(last)])
  const values = <T>(list: readonly InReleases<T>[]) => list.map(([first, last, value]) => [at(first), at(last), value] as const)
  const { section, name, oldNames, types, defaults, novaDefaults, computed } = option
  const multi = types.filter(([, , type]) => type === 'multi').map(([first, last]): Span => [first, last])
  return {
    ...{ s: section, n: name, present: spans(option.present) },
    ...(oldNames.length > 0 ? { old: oldNames.map((old) => [at(old.first), at(old.last), old.section, old.name] as const) } : {}),
    ...(option.secret.length > 0 ? { secret: 1 as const } : {}),
    ...(multi.length > 0 ? { multi: spans(multi) } : {}),
    ...(defaults.length > 0 ? { default: values(defaults) } : {}),
    ...(novaDefaults.length > 0 ? { own: values(novaDefaults) } : {}),
    ...(computed.length > 0 ? { computed: spans(computed) } : {}),
  }
}

/** Gives each release a number; those that are not on the axis get the next. */
function numbered(axis: readonly string[]): Readonly<{ at: PlaceOf; others: readonly string[] }> {
  const places = new Map(axis.map((release, at) => [release, at]))
  const others: string[] = []
  const at = (release: string) => {
    const held = places.get(release)
    if (held !== undefined) return held
    others.push(release)
    places.set(release, axis.length + others.length - 1)
    return axis.length + others.length - 1
  }
  return { at, others }
}
