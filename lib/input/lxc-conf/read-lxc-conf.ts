/** A line that LXC takes. */
export type LxcEntry = Readonly<{ key: string; value: string; line: number; column: number }>

/** A line that LXC skips without a word (`alien`), or at which it gives up the whole file (`no-sign`). */
type LxcLine = Readonly<{ kind: 'alien' | 'no-sign'; text: string; line: number }>

/**
 * Read a container's configuration as LXC's own parser does: blanks before a line do not count, # begins a comment, what does not begin
 * with `lxc.` is skipped, and quotes around a value are taken off.
 */
export function readLxcConf(text: string): Readonly<{ entries: readonly LxcEntry[]; others: readonly LxcLine[] }> {
  const entries: LxcEntry[] = []
  const others: LxcLine[] = []
  text.split('\n').forEach((written, at) => {
    const line = at + 1
    const trimmed = written.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const sign = trimmed.indexOf('=')
    if (!trimmed.startsWith('lxc.')) others.push({ kind: 'alien', text: trimmed, line })
    else if (sign < 0) others.push({ kind: 'no-sign', text: trimmed, line })
    else {
      const value = trimmed.slice(sign + 1).trim()
      const bare = value.length > 1 && /^["']/.test(value) && value.at(-1) === value[0] ? value.slice(1, -1) : value
      entries.push({ key: trimmed.slice(0, sign).trimEnd(), value: bare, line, column: written.length - written.trimStart().length + 1 })
    }
  })
  return { entries, others }
}
