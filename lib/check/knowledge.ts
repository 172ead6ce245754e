import type { Kind } from '@/lib/check/kind'
import type { LibvirtNames } from '@/lib/check/kind-of'
import type { LxcKeys } from '@/lib/check/lxc/lxc-keys'
import type { readersOf } from '@/lib/check/nova/unknown-nova'
import type { Rule, Source } from '@/lib/check/rules/rule'
import type { LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import type { OptionCatalogue } from '@/lib/facts/catalogues/option-catalogue'

/** What a check is made with: the rules, and what files may hold. */
export type Knowledge = Readonly<{
  rules: readonly Readonly<{ kind: Kind; rule: Rule }>[]
  nova: OptionCatalogue
  /** Old names of Nova's options. */
  readers: ReturnType<typeof readersOf>
  libvirt: LibvirtCatalogue
  libvirtNames: LibvirtNames
  lxc: LxcKeys
  /** What a rule rests on: its own sources, and those of its control. */
  sourcesOf: (rule: Rule) => readonly Source[]
}>
