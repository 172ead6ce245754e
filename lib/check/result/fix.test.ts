import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { readRelease } from '@/lib/check/nova/releases'

const knowledge = loadKnowledge('.')
const resultOf = (text: string) => {
  const result = check([{ name: 'nova.conf', text, lines: 1 }], { release: readRelease(knowledge.nova, '2025.1'), kind: null }, knowledge)
  if (!('findings' in result)) throw new Error(JSON.stringify(result))
  return result.findings
}

test('a fix names every option that is wrong, and mends all of them', () => {
  const text = '[neutron]\nauth_url = http://a/\ninsecure = true\n[placement]\nauth_url = http://a/\n[glance]\ninsecure = true\n'
  const wrong = resultOf(text).filter(({ state }) => state === 'fail')
  expect(wrong.find(({ rule }) => rule === 'service-http')?.fix).toBe(
    '[neutron]\nauth_url = https://HOST:PORT\n\n[placement]\nauth_url = https://HOST:PORT\n',
  )
  expect(wrong.find(({ rule }) => rule === 'unchecked-certificates')?.fix).toMatch(
    /^\[neutron\]\ninsecure = false\ncafile = \S+\n\n\[glance\]\n/,
  )
  const after = resultOf(`${text}${wrong.map(({ fix }) => fix).join('')}`)
  expect(after.filter(({ rule, state }) => state === 'fail' && wrong.some((each) => each.rule === rule))).toEqual([])
})

test('no fix has a placeholder left', () => {
  for (const { rule } of knowledge.rules)
    expect(rule.fix.replaceAll('{section}', '').replaceAll('{name}', ''), rule.id).not.toMatch(/\{\w+\}/)
})
