import { expect, test } from 'vitest'
import { actionsFirst } from '@/lib/advisory/actions-first'

test('what to do leads; nothing is lost or doubled', () => {
  const sections = (['summary', 'affected', 'discussion', 'recommended-actions', 'references', 'references'] as const).map((name) => ({
    name,
  }))
  expect(actionsFirst(sections).map(({ name }) => name)).toEqual([
    ...(['recommended-actions', 'summary', 'affected', 'discussion', 'references', 'references'] as const),
  ])
})
