import { expect, test } from 'vitest'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { resultReport } from '@/lib/advisor/tree/result-report'
import { treeOf } from '@/lib/advisor/tree/tree'

const compilation = mini()
const { results } = treeOf(compilation)
const reports = [...results.values()].map((result) => ({ result, report: resultReport(compilation, result) }))

test('shares are shares', () => {
  for (const { report } of reports) {
    const { others, controls, warnings, helps } = report
    const all = [
      ...others.map(({ acceptable }) => acceptable),
      ...controls.map(({ applies }) => applies),
      ...warnings.map(({ share }) => share),
    ]
    for (const share of [...all, ...helps.map((help) => help.share)]) expect(share >= 0 && share <= 1 + 1e-9).toBe(true)
  }
})

test('the regions of all results add up to all possible assignments', () => {
  expect(reports.reduce((sum, { report }) => sum + report.region.share, 0)).toBeCloseTo(1)
})

test('a candidate that is never acceptable there has a reason', () => {
  for (const { report } of reports)
    for (const { acceptable, reasons } of report.others) if (acceptable === 0) expect(reasons.length).toBeGreaterThan(0)
})

test('LXC is acceptable in more places than it is recommended', () => {
  const found = reports.find(({ result }) => result.name === 'result-lxc')?.report
  expect(found?.acceptable[0]?.region.share ?? 0).toBeGreaterThanOrEqual(found?.region.share ?? 1)
  expect(found?.controls.map(({ control }) => control.id)).toEqual(['uid-maps'])
})
