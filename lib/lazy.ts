/** A value that is made when it is first asked for, and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: Readonly<{ value: T }> | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A function that makes its value once for each owner, and forgets it with the owner. */
export function keptBy<Owner extends object, T>(make: (owner: Owner) => T): (owner: Owner) => T {
  const known = new WeakMap<Owner, () => T>()
  return (owner) => {
    const value = known.get(owner) ?? lazy(() => make(owner))
    known.set(owner, value)
    return value()
  }
}
