/** A range of ids of a container, and where it begins on the host. */
type Range = Readonly<{ kind: 'u' | 'g' | 'b'; inside: number; host: number; count: number }>

/** `u 0 100000 65536` of LXC; `0:100000:65536` of Nova, where the option tells the kind. Null where one cannot be read. */
function rangesOf(items: readonly string[]): readonly Range[] | null {
  const ranges = items.map((item): Range | null => {
    const lxc = /^([ugb])\s+(\d+)\s+(\d+)\s+(\d+)$/.exec(item.trim())
    const found = lxc ?? /^()(\d+):(\d+):(\d+)$/.exec(item.trim())
    if (found === null) return null
    const [, kind, inside, host, count] = found
    return { kind: (kind === '' ? 'b' : kind) as Range['kind'], inside: Number(inside), host: Number(host), count: Number(count) } // as: the pattern has no other
  })
  return ranges.every((range) => range !== null) ? ranges : null
}

/** Whether ranges make root of the container root of the host, cover both kinds of ids, or are well in both. Null: they cannot be read. */
export function doMap(items: readonly string[], wanted: 'host-root' | 'uid-and-gid' | 'well'): boolean | null {
  const ranges = rangesOf(items)
  if (ranges === null || ranges.length === 0) return null
  const isHostRoot = ranges.some(({ host, count }) => host === 0 && count > 0)
  const covers = (kinds: string) => ranges.some(({ kind, inside, count }) => kinds.includes(kind) && inside === 0 && count > 0)
  const isBoth = covers('ub') && covers('gb')
  return wanted === 'host-root' ? isHostRoot : wanted === 'uid-and-gid' ? isBoth : isBoth && !isHostRoot
}
