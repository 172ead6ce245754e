const MOST_KEPT = 5_000

/**
 * A function that makes each value once for an owner and a name, and forgets them with the owner.
 *
 * Names come from whoever asks, so no more than some thousand are kept; the rest are made each time.
 */
export function memo<Owner extends object, T>(): (owner: Owner, name: string, make: () => T) => T {
  const known = new WeakMap<Owner, Map<string, Readonly<{ value: T }>>>()
  return (owner, name, make) => {
    const kept = known.get(owner)
    const before = kept?.get(name)
    if (before !== undefined) return before.value
    const value = make()
    if (kept === undefined) known.set(owner, new Map([[name, { value }]]))
    else if (kept.size < MOST_KEPT) kept.set(name, { value })
    return value
  }
}

/** A function that remembers what it made of each text; at `most` of them it forgets all and begins anew. */
export function keptByText<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > most) known.clear()
    const value = make(text)
    known.set(text, value)
    return value
  }
}
