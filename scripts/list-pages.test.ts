import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('with ten thousand advisories no page of a list weighs more than 60 kB', () => {
  const told = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench-lists.ts', '--each', '4'], { encoding: 'utf8' })
  const rows = told.trim().split('\n')
  expect(rows).toHaveLength(9)
  expect(rows.filter((row) => !row.startsWith('ok\t'))).toEqual([])
}, 180_000)
