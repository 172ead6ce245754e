import { expect, test } from 'vitest'
import { mini, miniOpen } from '@/lib/advisor/mini-policy.test-data'
import { decode } from '@/lib/advisor/runtime/link'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { candidateRegions } from '@/lib/advisor/tree/candidate-regions'

const regions = candidateRegions(mini())

test('what is recommended is acceptable', () => {
  for (const { acceptable, recommended } of regions) expect(acceptable).toBeGreaterThanOrEqual(recommended - 1e-12)
})

test('an example leads to its candidate, whatever the other answers are', () => {
  for (const { id, example } of regions) {
    if (example === null) continue
    const { recommended } = verdict(miniOpen, decode(miniOpen, example).answers)
    expect(recommended).toContain(id)
  }
})
