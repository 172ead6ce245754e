/** A function of a name that is worked out once for each. */
export function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const held = made.get(name)
    if (held !== undefined) return held
    const fresh = make(name)
    made.set(name, fresh)
    return fresh
  }
}
