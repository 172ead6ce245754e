import type { Seen } from '@/lib/check/judge/seen'
import { KINDS, type Kind } from '@/lib/check/kind'

/** Values of files of other kinds than the rule's. */
export type OtherFiles = Readonly<{ kinds: ReadonlySet<Kind>; see: (kind: Kind, name: string) => Seen }>

/** A value of another file, written `qemu.conf/vnc_tls`; null for a place in the rule's own. */
export function seeElsewhere(at: string | null, others: OtherFiles): Seen | null {
  const [, name, option = ''] = /^([a-z-]+)\.conf\/(\w+)$/.exec(at ?? '') ?? []
  const kind = KINDS.find((each) => each === name)
  return kind === undefined ? null : others.see(kind, option)
}
