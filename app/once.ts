/** Make a value when it is first asked for, and keep it; in development make it anew each time, so that edited content shows. */
export function once<T>(make: () => T): () => T {
  if (process.env.NODE_ENV === 'development') return make
  let made: Readonly<{ value: T }> | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
