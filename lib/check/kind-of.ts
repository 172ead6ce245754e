import type { Kind } from '@/lib/check/kind'

/** Names of options by which libvirt's files are told apart. */
export type LibvirtNames = Readonly<Record<'qemu' | 'libvirtd' | 'libvirt-lxc', ReadonlySet<string>>>

/**
 * What kind of file this is, told from what it holds, and from its name where that says nothing. An empty file, or one of comments, is
 * a nova.conf that sets nothing.
 */
export function kindOf(text: string, name: string, names: LibvirtNames): Kind | null {
  const start = text.slice(0, 20_000).trimStart()
  if (start.startsWith('<')) return /<(?:domain|domstatus|domainsnapshot)[\s>]/.test(text) ? 'domain' : null
  const lines = text.split('\n', 100_000).filter((line) => !/^\s*(?:[#;]|$)/.test(line))
  const base = name.slice(name.lastIndexOf('/') + 1)
  if (lines.length === 0) return byName(base)
  if (lines.some((line) => /^\s*lxc\.[\w.[\]-]+\s*=/.test(line)) && !lines.some((line) => /^\[/.test(line))) return 'lxc'
  if (lines.some((line) => /^\[[^\]]*\]\s*$/.test(line) || /^--\w/.test(line))) return 'nova'
  const keys = new Set(lines.flatMap((line) => /^\s*([A-Za-z]\w*)\s*=\s*(?:["'[]|[-+]?\d+\s*(?:#|;|$))/.exec(line)?.[1] ?? []))
  const scores = (['qemu', 'libvirtd', 'libvirt-lxc'] as const).map((kind) => ({
    kind,
    score: [...keys].filter((key) => names[kind].has(key)).length,
  }))
  const best = Math.max(...scores.map(({ score }) => score))
  const tied = scores.filter(({ score }) => score === best && best > 0).map(({ kind }) => kind)
  const named = byName(base)
  if (tied.length > 0 && best * 2 >= keys.size) return named !== null && tied.some((kind) => kind === named) ? named : (tied[0] ?? null)
  if (lines.some((line) => /^[\w.$-]+\s*[=:]/.test(line))) return named === null || named === 'domain' ? 'nova' : named
  return null
}

function byName(base: string): Kind | null {
  if (/nova/i.test(base)) return 'nova'
  if (/^qemu.*\.conf$/.test(base)) return 'qemu'
  if (/^(?:libvirtd|virt[a-z]+d)\.conf$/.test(base)) return 'libvirtd'
  if (/\.xml$/.test(base)) return 'domain'
  return base === 'lxc.conf' ? 'libvirt-lxc' : null
}
