import { describe, expect, test } from 'vitest'
import { advice } from '@/lib/advisor/advice'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy, policyFolders } from '@/lib/advisor/policy/load-policy'
import { interviews } from '@/lib/advisor/prove/interview'
import { proveAll } from '@/lib/advisor/prove/prove'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { brokenAdvice } from '@/lib/advisor/verify/check-case'

describe.each(policyFolders('isolation'))('%s', (folder) => {
  const { policy, facts } = loadPolicy(folder)
  const compilation = compile(policy, facts)
  const open = openPolicy(compilation.compiled)

  test('its folder is its version', () => {
    expect(folder.endsWith(`/${policy.policy.id}/${policy.policy.version}`)).toBe(true)
  })

  test('all fifteen properties hold', () => {
    const broken = proveAll(compilation, interviews(compilation), null, 5_000).filter(
      ({ failures, isWarning }) => failures.length > 0 && !isWarning,
    )
    expect(broken.map(({ name, failures }) => [name, ...failures])).toEqual([])
  })

  test.each(policy.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(brokenAdvice(each, advice(open, compilation.texts, readAnswers(open, each.answers)))).toEqual([])
  })
})
