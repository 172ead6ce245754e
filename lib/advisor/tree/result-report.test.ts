import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { mini } from '@/lib/advisor/mini-policy.test-data'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { standing } from '@/lib/advisor/runtime/verdict'
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

test('with the real policy, a control is a must on a result where it is one for somebody whom it is for', () => {
  const { policy, facts } = loadPolicy()
  const real = compile(policy, facts)
  const open = openPolicy(real.compiled)
  const people = policy.cases.map(({ answers }) => standing(open, readAnswers(open, answers).answers)).filter(({ isSettled }) => isSettled)
  const found = [...treeOf(real).results.values()]
  expect(found.length).toBeGreaterThan(5)
  for (const result of found) {
    const musts = resultReport(real, result).controls.flatMap(({ control, required }) => (required > 0 ? [control.id] : []))
    for (const { recommended, candidates } of people) {
      if (JSON.stringify(recommended) !== JSON.stringify(result.recommended)) continue
      const asked = candidates.filter(({ id }) => recommended.includes(id)).flatMap(({ controls }) => controls)
      for (const { at, isCertain, isRequired } of asked) if (isCertain && isRequired) expect(musts).toContain(policy.controls[at]?.id)
    }
  }
})
