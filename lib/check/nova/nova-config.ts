import { NONE, type Seen, seenItems, seenText } from '@/lib/check/judge/seen'
import { type Effective, type EntryIndex, effective, indexEntries } from '@/lib/check/nova/effective'
import { interpolate } from '@/lib/check/nova/interpolate'
import type { NovaEntry, NovaFile } from '@/lib/check/nova/nova-entries'
import type { OptionPlace } from '@/lib/check/result/result'
import { shownName } from '@/lib/check/secrets'
import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'

/** The nova.conf of a host: all of its files in the order in which the service reads them. */
export type NovaConfig = Readonly<{
  catalogue: OptionCatalogue
  files: readonly NovaFile[]
  entries: readonly NovaEntry[]
  index: EntryIndex
  /** What an option comes to in a release. */
  effective: (section: string, name: string, release: string) => Effective
  /** The same as a rule sees it, with variables put in. */
  see: (option: string, release: string) => Seen
}>

export function novaConfig(files: readonly NovaFile[], catalogue: OptionCatalogue): NovaConfig {
  const entries = files.flatMap((file) => file.entries)
  const index = indexEntries(entries)
  const held = new Map<string, Effective>()
  const resolve = (section: string, name: string, release: string): Effective => {
    const key = `${section}\n${name}\n${release}`
    const found = held.get(key) ?? effective(catalogue, index, section, name, release)
    held.set(key, found)
    return found
  }
  const told = new Map<string, Seen>()
  const see = (option: string, release: string): Seen => {
    const key = `${option}\n${release}`
    const known = told.get(key)
    if (known !== undefined) return known
    const { section, name } = splitOption(option)
    const seen = seenOf(resolve(section, name, release), section, (variable, from) => variableOf(variable, from, release, resolve))
    told.set(key, seen)
    return seen
  }
  return { catalogue, files, entries, index, effective: resolve, see }
}

/** `[vnc] server_listen` in its parts. */
export function splitOption(option: string): Readonly<{ section: string; name: string }> {
  const found = /^\[([^\]]+)\] (\S+)$/.exec(option)
  if (found === null) throw new Error(`"${option}" is no option: write [section] name`)
  return { section: found[1] ?? '', name: found[2] ?? '' }
}

/** Where a line stands, by the present name of its option. */
export function placeOf(entry: NovaEntry, option: string): OptionPlace {
  const { file, line, column } = entry
  return { file, line, column, option, written: `[${shownName(entry.section)}] ${shownName(entry.name)}` }
}

function seenOf(found: Effective, section: string, variable: Parameters<typeof interpolate>[2]): Seen {
  if (found.kind === 'absent') return NONE
  const isSet = found.kind === 'set'
  const written = found.kind === 'set' ? found.entries.map(({ value }) => value) : found.text === null ? [] : [found.text]
  if (found.kind === 'default' && found.isComputed) return { kind: 'unknown', why: 'the service works it out', isSet }
  const texts = written.map((text) => interpolate(text, section, variable))
  const places = found.kind === 'set' ? found.entries : []
  if (texts.some((text) => text === null)) return { kind: 'unknown', why: 'a variable in it means nothing', isSet }
  const known = texts.filter((text) => text !== null)
  if (known.length === 0) return { kind: 'none', isSet }
  return known.length === 1 ? seenText(known[0] ?? '', places, isSet) : seenItems(known, places, isSet)
}

/** An option of the same section, of the section before a dot, or of [DEFAULT], in that order. */
function variableOf(
  name: string,
  from: string,
  release: string,
  resolve: (section: string, name: string, release: string) => Effective,
): string | null | 'computed' | undefined {
  const [group = '', ...rest] = name.split('.')
  const tries = [...(rest.length > 0 ? [[group, rest.join('.')] as const] : []), [from, name] as const, ['DEFAULT', name] as const]
  for (const [section, option] of tries) {
    const found = resolve(section, option, release)
    if (found.kind === 'set') return found.entries.at(-1)?.value ?? null
    if (found.kind === 'default') return found.isComputed || name === 'my_ip' ? 'computed' : found.text
  }
  return undefined
}
