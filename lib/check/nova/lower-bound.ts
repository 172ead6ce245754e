import type { NovaConfig } from '@/lib/check/nova/nova-config'
import { sectionKey } from '@/lib/check/nova/nova-entries'
import type { readersOf } from '@/lib/check/nova/unknown-nova'
import type { Place } from '@/lib/check/result/result'
import { findOption } from '@/lib/facts/catalogues/option-catalogue'
import { compareReleases } from '@/lib/facts/catalogues/release-order'

/**
 * The first release that reads every option of the files, with the lines that say so. There is no last one: options that have left stay in
 * files for years.
 */
export function lowerBound(
  config: NovaConfig,
  readers: ReturnType<typeof readersOf>,
): Readonly<{ value: string; from: readonly Place[] }> | null {
  let [value, from]: [string | null, Place[]] = [null, []]
  for (const { section, name, file, line, column } of config.entries) {
    const first = firstRead(section, name, config, readers)
    if (first === null) continue
    const order = value === null ? 1 : compareReleases(first, value)
    if (order > 0) [value, from] = [first, []]
    if (order >= 0 && from.length < 5) from.push({ file, line, column })
  }
  return value === null ? null : { value, from }
}

function firstRead(section: string, name: string, { catalogue }: NovaConfig, readers: ReturnType<typeof readersOf>): string | null {
  const own = name.includes('-') ? null : findOption(catalogue, section, name)
  const users = readers.get(`${sectionKey(section)}\n${name}`) ?? []
  const old = users.flatMap((user) =>
    user.oldNames.filter((each) => sectionKey(each.section) === sectionKey(section) && each.name === name),
  )
  const starts = [...(own?.present.slice(0, 1).map(([first]) => first) ?? []), ...old.map(({ first }) => first)]
  return starts.toSorted(compareReleases)[0] ?? null
}
