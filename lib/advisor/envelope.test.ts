import { expect, test } from 'vitest'
import { envelope } from '@/lib/advisor/envelope'
import { mini, miniFacts, miniPolicy, miniOpen as open, worldsOf } from '@/lib/advisor/mini-policy.test-data'
import { createOracle } from '@/lib/advisor/oracle'
import { namedWorld, worldAt } from '@/lib/advisor/worlds'

test.each(open.candidates)('the rows for %s cover the worlds in which it is acceptable, and no other', (candidate) => {
  const rows = envelope(mini(), candidate)
  const judge = createOracle(miniPolicy, miniFacts)
  for (const number of worldsOf(open, {})) {
    const world = namedWorld(open, worldAt(open, number))
    const { isPossible, status } = judge(world)
    const isCovered = rows.some((row) => Object.entries(row).every(([question, options]) => options.includes(world[question] ?? '')))
    if (isPossible) expect(isCovered).toBe(status[candidate] !== 'excluded')
  }
})
