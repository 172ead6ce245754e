import type { Scope } from '@/lib/check/judge/holds'
import { judge } from '@/lib/check/judge/judge'
import { NONE, type Seen, seenItems } from '@/lib/check/judge/seen'
import type { Kind } from '@/lib/check/kind'
import type { Judgement } from '@/lib/check/result/group'
import type { OptionPlace } from '@/lib/check/result/result'
import type { Rule } from '@/lib/check/rules/rule'
import { shownValue } from '@/lib/check/secrets'
import { findLibvirtOption, type LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { LibvirtEntry, LibvirtValue } from '@/lib/input/libvirt-conf/read-libvirt-conf'

/** A file of libvirt's: qemu.conf, libvirtd.conf or one of its kin, lxc.conf. */
export type LibvirtFile = Readonly<{ file: string; kind: LibvirtKind; entries: readonly LibvirtEntry[] }>
type LibvirtKind = Extract<Kind, 'qemu' | 'libvirtd' | 'libvirt-lxc'>

/** The file of the catalogue that has the options of a kind. */
export const CATALOGUE_FILES = { qemu: 'qemu.conf', libvirtd: 'libvirtd.conf', 'libvirt-lxc': 'lxc.conf' } as const

/** What a rule says of each of its options in one file. */
export function judgeLibvirt(rule: Rule, file: LibvirtFile, catalogue: LibvirtCatalogue, kinds: ReadonlySet<Kind>): Judgement[] {
  return rule.options.flatMap((option) => {
    const scope: Scope = {
      see: (at) => seeLibvirt(file, at ?? option, catalogue),
      fact: (name) => factOf(name, file),
      release: null,
      kinds,
    }
    const entry = entryOf(file, option)
    if (entry === undefined && rule.unset === 'nothing') return []
    const verdict = judge(rule, scope)
    if (entry === undefined && verdict.state === 'pass') return []
    const isSecret = findLibvirtOption(catalogue, CATALOGUE_FILES[file.kind], option)?.secret === true
    const found = entry === undefined ? null : shownValue(option, textOf(entry.value), isSecret)
    return [{ rule, verdict, option, found, places: entry === undefined ? [] : [placeOf(file, entry)], condition: null }]
  })
}

/** A value as a rule sees it: of a name that comes twice the first line counts, as libvirt reads it. */
export function seeLibvirt(file: LibvirtFile, name: string, catalogue: LibvirtCatalogue): Seen {
  const entry = entryOf(file, name)
  if (entry !== undefined) {
    const items = entry.value.kind === 'list' ? entry.value.values.map(textOf) : [textOf(entry.value)]
    const places = [placeOf(file, entry)]
    return items.length === 0 ? { kind: 'value', text: '', items: [], isSet: true, places } : seenItems(items, places)
  }
  const option = findLibvirtOption(catalogue, CATALOGUE_FILES[file.kind], name)
  const held = option?.default ?? null
  if (held === null || option?.default_by_daemon !== undefined) return NONE
  return seenItems(Array.isArray(held) ? held : [String(held)], [], false)
}

function entryOf({ entries }: LibvirtFile, name: string): LibvirtEntry | undefined {
  return entries.find((entry) => entry.name === name)
}

/** `daemon`: whether the file is that of a modular daemon, which has no listeners. */
function factOf(name: string, { file }: LibvirtFile): string {
  if (name !== 'daemon') throw new Error(`"${name}" is no fact about a file of libvirt: use daemon`)
  const base = file.slice(file.lastIndexOf('/') + 1)
  return /^virt(?!proxyd)[a-z]+d\.conf$/.test(base) ? 'modular' : 'listening'
}

function placeOf({ file }: LibvirtFile, { name, line, column }: LibvirtEntry): OptionPlace {
  return { file, line, column, option: name, written: name }
}

function textOf(value: LibvirtValue): string {
  return value.kind === 'list' ? value.values.map(textOf).join(', ') : String(value.value)
}
