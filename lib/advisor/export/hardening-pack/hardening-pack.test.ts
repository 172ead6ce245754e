import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { decisionOf } from '@/lib/advisor/export/decision'
import { hardeningPack } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'

const { policy, facts } = loadPolicy()
const ready = readyPolicy(compile(policy, facts))
const packOf = (changed: Record<string, string>) => {
  const { answers } = policy.cases[0] ?? { answers: {} }
  const state = readAnswers(ready.open, { ...answers, ...changed })
  return hardeningPack(decisionOf(ready, state, 'https://bulkhead.example/advisor/'))
}
const PROFILES = [
  ['a public cloud on a current release', {}],
  ['one with hosts for each tenant', { neighbours: 'dedicated-host' }],
  ['one with regulated data', { data: 'regulated' }],
  ['KVM outside of Nova', { release: 'not-nova' }],
] as const

/** Runs the check of a pack on some files, and gives its exit code. */
function checked(folder: string, texts: Readonly<Record<string, string>>): number | null {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  const paths = ['nova.conf.fragment', 'qemu.conf.fragment'].filter((name) => name in texts).map((name) => join(folder, name))
  return spawnSync('bash', [join(folder, 'check-hardening.sh'), ...paths], { encoding: 'utf8' }).status
}

test.each(PROFILES)(
  '%s: the check passes on its own fragments, and fails when any line is gone or changed',
  { timeout: 120_000 },
  (_, changed) => {
    const pack = packOf(changed)
    if (pack === null) throw new Error('there is a pack')
    const folder = mkdtempSync(join(tmpdir(), 'pack-'))
    try {
      const texts = Object.fromEntries(pack.files.map(({ name, text }) => [name, text]))
      expect(checked(folder, texts)).toBe(0)
      for (const { name, text } of pack.files.filter((file) => file.name.endsWith('.fragment'))) {
        const lines = text.split('\n')
        const set = lines.flatMap((line, at) => (/^[^#[]+=/.test(line) ? [at] : []))
        expect(set.length).toBeGreaterThan(0)
        for (const at of set) expect(checked(folder, { ...texts, [name]: lines.toSpliced(at, 1).join('\n') }), lines[at]).toBe(1)
        const [first = 0] = set
        expect(checked(folder, { ...texts, [name]: lines.with(first, `#${lines[first]}`).join('\n') }), 'commented out').toBe(1)
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

test('each line stands under the id of its control, and only controls that surely apply are in it', () => {
  const [file] = packOf({})?.files ?? []
  const lines = file?.text.split('\n') ?? []
  for (const [at, line] of lines.entries()) if (/^[^#[]+=/.test(line)) expect(lines[at - 1]).toMatch(/^# [a-z0-9-]+: /)
  expect(file?.text).not.toContain('placement_aggregate_required_for_tenants')
})

test('a verdict without such settings has no pack', () => {
  expect(packOf({ release: 'not-nova', skills: 'hyperv' })).toBeNull()
})
