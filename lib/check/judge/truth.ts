/** True, false, or null: it cannot be told. */
export type Truth = boolean | null

export const not = (truth: Truth): Truth => (truth === null ? null : !truth)

/** False as soon as one is false, else unknown as soon as one is. */
export function every(truths: Iterable<Truth>): Truth {
  let all: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === null) all = null
  }
  return all
}

export const some = (truths: Iterable<Truth>): Truth => not(every([...truths].map(not)))
