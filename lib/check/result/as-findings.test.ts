import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { asFindings } from '@/lib/check/result/as-findings'

const TEXT =
  '[vnc]\nserver_listen = 0.0.0.0\n[database]\nconnection = mysql://root:hidden1@db/nova\n[glance]\nverify_glance_signatures = true\n[libvirt]\nlive_migration_uri = qemu+tcp://%s/system\n'

function found() {
  const result = check([{ name: 'nova.conf', text: TEXT, lines: 8 }], { release: null, kind: null }, loadKnowledge('.'))
  if (!('findings' in result)) throw new Error(JSON.stringify(result))
  return { result, findings: asFindings(result, (path) => `https://portal.example${path}`) }
}

test('what fails and what cannot be told are findings, and nothing else is', () => {
  const { result, findings } = found()
  const needing = result.findings.filter(({ state }) => state === 'fail' || state === 'cannot-be-told')
  expect(findings.map(({ rule, kind }) => [rule, kind])).toEqual(
    needing.map(({ rule, state }) => [rule, state === 'fail' ? 'fail' : 'open']),
  )
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['fail', 'open']))
  expect(result.findings.length).toBeGreaterThan(needing.length)
})

test('a finding has the line, the page of its control, and no secret', () => {
  const { findings } = found()
  expect(findings.find(({ rule }) => rule === 'vnc-listener')).toMatchObject({
    help: 'https://portal.example/controls/#vnc-listen',
    place: { file: 'nova.conf', line: 2 },
    subject: { name: '[vnc] server_listen' },
  })
  expect(findings.find(({ rule }) => rule === 'database-root')?.help).toMatch(/^https:/)
  expect(JSON.stringify(findings)).not.toContain('hidden1')
})
