/** After so long without a question, the next one is another visit. */
const REST_MS = 1000

let [visit, askedAt] = [0, 0]

/** In development each visit has values of its own, so that edited content shows when a page is loaded again. */
function visitNow(): number {
  if (process.env.NODE_ENV !== 'development') return visit
  const now = Date.now()
  if (now - askedAt > REST_MS) visit += 1
  askedAt = now
  return visit
}

/** Make a value when it is first asked for, and keep it. */
export function once<T>(make: () => T): () => T {
  let made: Readonly<{ value: T; visit: number }> | undefined
  return () => {
    const now = visitNow()
    if (made?.visit !== now) made = { value: make(), visit: now }
    return made.value
  }
}
