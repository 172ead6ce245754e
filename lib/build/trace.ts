/** The names of what a piece of work asked for: `content/policy`, `advisories`, `advisory:bh-2026-001`, `today`. */
export type Sources = ReadonlySet<string>

let open: Set<string> | null = null

/** Note that the work that is being traced, if any, depends on something. */
export function dependOn(names: Iterable<string>): void {
  if (open !== null) for (const name of names) open.add(name)
}

/** Do something, and tell what it asked for; whatever surrounds it has asked for the same. */
export function traced<T>(work: () => T): Readonly<{ value: T; sources: Sources }> {
  const around = open
  const sources = new Set<string>()
  open = sources
  try {
    return { value: work(), sources }
  } finally {
    open = around
    dependOn(sources)
  }
}

/** The same for work that takes its time: no other work may be traced meanwhile. */
export async function tracedAsync<T>(work: () => Promise<T>): Promise<Readonly<{ value: T; sources: Sources }>> {
  if (open !== null) throw new Error('only one piece of work can be traced at a time')
  const sources = new Set<string>()
  open = sources
  try {
    return { value: await work(), sources }
  } finally {
    open = null
  }
}

/** Work of which it is known as a whole what it depends on: what it asks for by itself does not count. */
export function untraced<T>(work: () => T): T {
  const around = open
  open = null
  try {
    return work()
  } finally {
    open = around
  }
}
