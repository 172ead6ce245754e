import { expect, test } from 'vitest'
import { listed } from '@/lib/advisory/listed'
import { madeUp } from '@/lib/export/forms.test-data'

test('a copy for lists says of its origin what no edit of its text changes, and refuses the rest', () => {
  const { origin, ...rest } = listed(madeUp({}))
  expect(JSON.parse(JSON.stringify(origin))).toEqual({ source: origin.source, license: origin.license })
  for (const key of ['path', 'revision', 'sha256'] as const) expect(() => origin[key]).toThrow(`origin.${key}`)
  expect(rest.title).toBe(madeUp({}).title)
})
