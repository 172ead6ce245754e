import { expect, test } from 'vitest'
import { mini, miniFacts, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { agreement } from '@/lib/advisor/verify/agreement'
import { assignmentCount } from '@/lib/advisor/verify/assignments'

test('the diagram and the oracle say the same of every assignment', () => {
  const { compiled, policy, facts } = mini()
  const open = openPolicy(compiled)
  const compare = agreement(policy, facts, open)
  const differences = Array.from({ length: assignmentCount(open) }, (_, number) => compare(number)).filter((found) => found !== null)
  expect(differences).toEqual([])
})

test('a difference is told with its assignment', () => {
  const open = openPolicy(mini({ rules: [] }).compiled)
  const compare = agreement(miniPolicy, miniFacts, open)
  const differences = Array.from({ length: assignmentCount(open) }, (_, number) => compare(number)).filter((found) => found !== null)
  expect(differences[0]).toContain('"guest":"windows"')
})
