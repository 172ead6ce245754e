import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { pointsFrom, readRelease } from '@/lib/check/nova/releases'
import { findingPage } from '@/lib/check/result/finding-page'
import { loadOpenStack } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'

const knowledge = loadKnowledge('.')
const { goals } = loadTechnologies('.', loadOpenStack('.'))
const controls = goals.flatMap((goal) => goal.controls)
const newest = pointsFrom(knowledge.nova, null).at(-1) ?? ''

test('every control that a rule names exists', () => {
  const known = new Set<string>(controls.map(({ id }) => id))
  expect(knowledge.rules.filter(({ rule }) => rule.control !== null && !known.has(rule.control)).map(({ rule }) => rule.id)).toEqual([])
})

test('the page that a finding names has its control', () => {
  const platforms = new Map<string, readonly string[]>(controls.map(({ id, platforms: on }) => [id, on]))
  for (const { kind, rule } of knowledge.rules) {
    if (rule.control === null) continue
    const page = findingPage({ kind, control: rule.control, because: [] }, (path) => path)
    expect(platforms.get(rule.control), rule.id).toContain(page === `/controls/outside/#${rule.control}` ? 'outside' : 'nova')
  }
})

const snippets = controls.flatMap(({ id, snippet }) =>
  snippet?.lang === 'ini' && /nova|qemu|libvirtd|lxc\.conf/.test(snippet.file) ? [{ id, ...snippet }] : [],
)

/** A control against files from outside shows what to do with devices that are handed out all the same. */
const HANDS_OUT_DEVICES = ['pci-otu']

test.each(snippets)('what the control $id shows does not fail', ({ id, file, text }) => {
  const name = /nova/.test(file) ? 'nova.conf' : (/\w+\.conf/.exec(file)?.[0] ?? file)
  const result = check([{ name, text, lines: 1 }], { release: readRelease(knowledge.nova, newest), kind: null }, knowledge)
  if (!('findings' in result)) throw new Error(JSON.stringify(result))
  const own = result.findings.filter(({ state, places }) => state === 'fail' && places.length > 0)
  expect(HANDS_OUT_DEVICES.includes(id) ? own.filter(({ rule }) => rule !== 'passthrough') : own).toEqual([])
})

test('no default of any release passes where the rule calls it weak', () => {
  const empty = check([{ name: 'nova.conf', text: '[DEFAULT]\n', lines: 1 }], { release: null, kind: 'nova' }, knowledge)
  if (!('findings' in empty)) throw new Error(JSON.stringify(empty))
  expect(empty.findings.filter(({ state }) => state === 'pass')).toEqual([])
})
