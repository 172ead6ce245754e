import type { Kind } from '@/lib/check/kind'
import type { LxcKeys } from '@/lib/check/lxc/lxc-keys'
import type { Rule, Source } from '@/lib/check/rules/rule'
import type { LibvirtOption } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { CatalogueOption } from '@/lib/facts/catalogues/option-catalogue'
import type { OptionValue } from '@/lib/facts/catalogues/option-file'

/** Where the page finds {@link CheckData}. */
export const CHECK_DATA_PATH = '/check/knowledge.json'

/** Releases from one to another, both included, by their places on the axis with `others` behind it. */
export type Places = readonly [first: number, last: number]

/** What a check needs to know of an option; what no check looks at is left out. */
export type OptionData = Readonly<{
  s: string
  n: string
  present: readonly Places[]
  old?: readonly (readonly [first: number, last: number, section: string, name: string])[]
  secret?: 1
  /** Where it may come many times. */
  multi?: readonly Places[]
  default?: readonly (readonly [first: number, last: number, value: OptionValue])[]
  /** Where Nova sets another default than the library does. */
  own?: readonly (readonly [first: number, last: number, value: OptionValue])[]
  computed?: readonly Places[]
  /** What it takes, where it does not take everything; only what writes files asks for it. */
  choices?: readonly (readonly [first: number, last: number, value: CatalogueOption['choices'][number][2]])[]
}>

/** All that a check rests on, in the few bytes that a page fetches. */
export type CheckData = Readonly<{
  axis: readonly (readonly [release: string, series: string])[]
  /** Releases that are not on the axis, but bound something. */
  others: readonly string[]
  options: readonly OptionData[]
  libvirt: readonly Pick<LibvirtOption, 'file' | 'name' | 'default' | 'default_by_daemon' | 'secret'>[]
  lxc: LxcKeys
  rules: readonly Readonly<{ kind: Kind; rule: Rule }>[]
  /** What the control of a rule cites. */
  sources: Readonly<Record<string, readonly Source[]>>
}>
