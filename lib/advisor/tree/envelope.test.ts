import { expect, test } from 'vitest'
import { mini, miniFacts, miniPolicy, miniOpen as open, worldsOf } from '@/lib/advisor/mini-policy.test-data'
import { beyond, type Envelope, envelope } from '@/lib/advisor/tree/envelope'
import { namedWorld, worldAt } from '@/lib/advisor/verify/assignments'
import { createOracle, type World } from '@/lib/advisor/verify/oracle'

const keeps = (world: World, row: Envelope['always']) =>
  Object.entries(row).every(([question, options]) => options.includes(world[question] ?? ''))
const isInside = (world: World, found: Envelope | null) =>
  found !== null && keeps(world, found.always) && found.choices.every((rows) => rows.some((row) => keeps(world, row)))

test.each(open.candidates)('the envelope of %s holds the worlds in which it is acceptable, and no other', (candidate) => {
  const found = envelope(mini(), candidate)
  const judge = createOracle(miniPolicy, miniFacts)
  for (const number of worldsOf(open, {})) {
    const world = namedWorld(open, worldAt(open, number))
    const { isPossible, status } = judge(world)
    if (isPossible) expect(isInside(world, found)).toBe(status[candidate] !== 'excluded')
  }
})

test('no question occurs in two choices, and none of a choice says what is always so', () => {
  for (const candidate of open.candidates) {
    const { always = {}, choices = [] } = envelope(mini(), candidate) ?? {}
    const asked = choices.map((rows) => new Set(rows.flatMap((row) => Object.keys(row))))
    expect(asked.flatMap((each) => [...each]).length).toBe(new Set(asked.flatMap((each) => [...each])).size)
    for (const row of choices.flat()) expect(row).toEqual(beyond(row, always))
  }
})
