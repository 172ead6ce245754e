import { doMap } from '@/lib/check/judge/id-maps'
import { NONE, type Seen } from '@/lib/check/judge/seen'
import type { LxcKeys } from '@/lib/check/lxc/lxc-keys'
import type { OptionPlace } from '@/lib/check/result/result'
import { shownName } from '@/lib/check/secrets'
import type { LxcEntry } from '@/lib/input/lxc-conf/read-lxc-conf'

/** A line by the name that its key has since LXC 3. */
export type LxcSetting = Readonly<{ key: string; written: string; value: string; file: string; line: number; column: number }>

/** The configuration of a container, all of its files in order. */
export type LxcConfig = Readonly<{ settings: readonly LxcSetting[] }>

/** Keys whose lines add up; an empty value takes away what stood before. */
const LISTS = /^lxc\.(?:idmap|cap\.(?:drop|keep)|cgroup2?\..*|mount\.(?:entry|auto)|namespace\.(?:keep|clone)|include)$/
/** Keys whose values are words between blanks. */
const WORDS = /^lxc\.(?:cap\.(?:drop|keep)|mount\.auto|namespace\.(?:keep|clone))$/

export function lxcSettings(entries: readonly LxcEntry[], file: string, { renamed }: LxcKeys): LxcSetting[] {
  let network = -1
  return entries.map(({ key, value, line, column }) => {
    if (key === 'lxc.network.type') network += 1
    const known = Object.hasOwn(renamed, key) ? renamed[key] : undefined
    const present = known?.replace('[i]', String(Math.max(0, network))) ?? key
    return { key: present, written: key, value, file, line, column }
  })
}

/** The lines of a key that count in the end. `*` stands for one part of a key, or for all the rest of it at its end. */
export function linesOf({ settings }: LxcConfig, pattern: string): readonly LxcSetting[] {
  const matches = matcherOf(pattern)
  const byKey = new Map<string, LxcSetting[]>()
  for (const setting of settings) {
    if (!matches(setting.key)) continue
    const held = byKey.get(setting.key) ?? []
    const isKept = LISTS.test(setting.key) && setting.value !== '' && held.at(-1)?.value !== ''
    byKey.set(setting.key, isKept ? push(held, setting) : [setting])
  }
  return [...byKey.values()].flat()
}

function push(held: LxcSetting[], setting: LxcSetting): LxcSetting[] {
  held.push(setting)
  return held
}

function matcherOf(pattern: string): (key: string) => boolean {
  const parts = pattern.split('.')
  return (key) => {
    const own = key.split('.')
    const isLong = parts.at(-1) === '*' && own.length >= parts.length
    return (own.length === parts.length || isLong) && parts.every((part, at) => part === '*' || part === own[at])
  }
}

/** Lines as a rule sees them. */
export function seenLines(lines: readonly LxcSetting[]): Seen {
  if (lines.length === 0) return NONE
  const items = lines.flatMap(({ key, value }) => (WORDS.test(key) ? value.split(/\s+/) : [value])).filter((item) => item !== '')
  return { kind: 'value', text: lines.map(({ value }) => value).join('\n'), items, isSet: true, places: lines }
}

/** `source`, `type` or `options` of a line of `lxc.mount.entry`, which has the form of fstab. */
export function seenField(line: LxcSetting | undefined, field: string): Seen {
  const at = ['source', 'target', 'type', 'options'].indexOf(field)
  const word = line?.value.split(/\s+/)[at]
  if (line === undefined || word === undefined) return NONE
  return { kind: 'value', text: word, items: field === 'options' ? word.split(',') : [word], isSet: true, places: [line] }
}

export function placeOf({ key, written, file, line, column }: LxcSetting): OptionPlace {
  return { file, line, column, option: shownName(key), written: shownName(written) }
}

/** Files of LXC's own templates; none of them sets a map of ids. */
const TEMPLATE = /(?:^|\/)(?:[a-z]+\.)?(?:common|userns|nesting)\.conf(?:\.d)?\/?$/

/**
 * What is known of a container: `idmap` (`mapped`, `none`, or `unknown` where the map may stand in another file), `whole` (whether it names its
 * root file system) and `includes` (`none`, `templates` of LXC alone, `others`).
 */
export function lxcFact(config: LxcConfig, name: string): string {
  const includes = linesOf(config, 'lxc.include').map(({ value }) => value)
  const kind = includes.length === 0 ? 'none' : includes.every((path) => TEMPLATE.test(path)) ? 'templates' : 'others'
  const isWhole = linesOf(config, 'lxc.rootfs.path').some(({ value }) => value !== '')
  if (name === 'includes') return kind
  if (name === 'whole') return isWhole ? 'yes' : 'no'
  if (name !== 'idmap') throw new Error(`"${name}" is no fact about a container: use idmap, whole or includes`)
  const maps = seenLines(linesOf(config, 'lxc.idmap'))
  if (maps.kind === 'value' && maps.items.length > 0) {
    if (doMap(maps.items, 'well') === true) return 'mapped'
    return doMap(maps.items, 'host-root') === true ? 'none' : 'unknown'
  }
  return isWhole && kind !== 'others' ? 'none' : 'unknown'
}
