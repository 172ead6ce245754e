import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** An assignment that is as near as can be: what it costs to get there, and the option chosen for each question that costs something. */
type Nearest = Readonly<{ cost: number; choices: ReadonlyMap<number, number> }>

/**
 * The cheapest assignment in which a diagram has one of the wanted values; of equally cheap ones, the first in the order of the options.
 *
 * @param wanted Values as bits.
 * @param costOf What an option of a question costs, 0 to keep it, Infinity never.
 */
export function cheapest(
  { questions, asks, kids }: OpenPolicy,
  root: number,
  wanted: number,
  costOf: (question: number, option: number) => number,
): Nearest | null {
  const costs = questions.map(({ options }, question) => options.map((_, at) => costOf(question, at)))
  const cost = new Float64Array(Math.max(root + 1, 0))
  const choice = new Uint8Array(cost.length)
  const priceOf = (ref: number) => (ref < 0 ? ((wanted >> (-1 - ref)) & 1 ? 0 : Number.POSITIVE_INFINITY) : (cost[ref] ?? 0))
  for (let node = 0; node <= root; node += 1) {
    const options = kids[node] ?? []
    const prices = costs[asks[node] ?? 0] ?? []
    let least = Number.POSITIVE_INFINITY
    let chosen = 0
    for (let at = 0; at < options.length; at += 1) {
      const price = (prices[at] ?? 0) + priceOf(options[at] ?? 0)
      if (price >= least) continue
      least = price
      chosen = at
    }
    cost[node] = least
    choice[node] = chosen
  }
  const total = priceOf(root)
  if (total === Number.POSITIVE_INFINITY) return null
  const choices = new Map<number, number>()
  for (let ref = root; ref >= 0; ref = kids[ref]?.[choice[ref] ?? 0] ?? -1) {
    const question = asks[ref] ?? 0
    const option = choice[ref] ?? 0
    if ((costs[question]?.[option] ?? 0) > 0) choices.set(question, option)
  }
  return { cost: total, choices }
}
