import { check } from '@/lib/check/check'
import type { Kind } from '@/lib/check/kind'
import type { Knowledge } from '@/lib/check/knowledge'
import { readRelease } from '@/lib/check/nova/releases'
import type { Example } from '@/lib/check/prove/example'
import type { Finding } from '@/lib/check/result/result'

/**
 * What is said of an example, one list for each of its files: `rule state severity lines`, sorted.
 *
 * @throws Error where it cannot be read.
 */
export function runExample({ name, text, each, release, with: others = {} }: Example, kind: Kind, knowledge: Knowledge): string[][] {
  const given = release === undefined ? null : readRelease(knowledge.nova, release)
  if (release !== undefined && given === null) throw new Error(`${name}: ${release} is no release`)
  const beside = Object.entries(others).map(([of, words]) => ({ name: NAMES[of as Kind], text: words, lines: 1 })) // as: the schema has no other keys
  return (each ?? ['']).map((word) => {
    const own = { name: NAMES[kind], text: text.replaceAll('{x}', word), lines: 1 }
    const result = check([own, ...beside], { release: given, kind: null }, knowledge)
    if (!('findings' in result)) throw new Error(`${name}: ${result.map(({ what }) => what).join('; ')}`)
    return result.findings.map((finding) => sayingOf(finding, own.name)).toSorted()
  })
}

const NAMES: Readonly<Record<Kind, string>> = {
  nova: 'nova.conf',
  qemu: 'qemu.conf',
  libvirtd: 'libvirtd.conf',
  'libvirt-lxc': 'lxc.conf',
  domain: 'guest.xml',
  lxc: 'config',
}

function sayingOf({ rule, state, severity, places }: Finding, own: string): string {
  const lines = places.filter(({ file }) => file === own).map(({ line }) => line)
  return [rule, state, ...(state === 'fail' ? [severity] : []), lines.join(',')].join(' ').trimEnd()
}
