import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { packOf } from '@/lib/advisor/export/hardening-pack/hardening-pack'
import { packControls } from '@/lib/advisor/export/hardening-pack/pack-controls'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { fitLine } from '@/lib/check/nova/fit-line'
import { releaseOption } from '@/lib/check/nova/release-option'
import { readRelease } from '@/lib/check/nova/releases'
import { MASTER } from '@/lib/facts/catalogues/release-order'

const knowledge = loadKnowledge('.')
const { policy, facts } = loadPolicy()
const { open, texts } = readyPolicy(compile(policy, facts))
const options = texts.questions.find(({ id }) => id === 'release')?.options.map(({ id }) => id) ?? []

/** What the pack of a candidate is made of, once for all answers that give the same: under every case of the policy and every release. */
const wanted = new Map(
  policy.cases.flatMap(({ answers }) =>
    options.flatMap((release) =>
      verdict(open, readAnswers(open, { ...answers, release }).answers, 'default').candidates.flatMap((candidate) => {
        const controls = packControls(candidate, texts)
        const key = JSON.stringify([release, candidate.id, controls.map(({ id }) => id)])
        return controls.length === 0 ? [] : [[key, { release, candidate: candidate.id, controls }] as const]
      }),
    ),
  ),
)

/** Every series of an option, and every point of it, as `--release` takes them. */
function releasesOf(option: string): readonly (string | null)[] {
  if (option === 'not-nova') return [null]
  const own = knowledge.nova.axis.filter(({ release }) => release !== MASTER && releaseOption(release) === option)
  return [...new Set(own.flatMap(({ series, release }) => [series, release]))]
}

/** The control shows what to do with devices that are handed out all the same; the rule says that they are. */
const HANDS_OUT_DEVICES = 'passthrough'

test('what is written for every candidate and release passes the check for the same', { timeout: 600_000 }, () => {
  const seen = new Set<string>()
  let passes = 0
  for (const { release: option, candidate, controls } of wanted.values())
    for (const written of releasesOf(option)) {
      const release = written === null ? null : readRelease(knowledge.nova, written)
      expect(written === null || release !== null, `${written}`).toBe(true)
      const pack = packOf('t', controls, (line) => (release === null ? { line } : fitLine(line, release.points, knowledge.nova)))
      const fragments = (pack?.files ?? []).filter(({ name }) => name.endsWith('.fragment'))
      if (fragments.length === 0) continue
      const files = fragments.map(({ name, text }) => ({ name: name.replace('.fragment', ''), text, lines: text.split('\n').length }))
      const result = check(files, { release, kind: null }, knowledge)
      if (!('findings' in result)) throw new Error(JSON.stringify(result))
      const where = `${candidate}, ${option}, ${written}`
      const fails = result.findings.filter(({ state, rule }) => state === 'fail' && rule !== HANDS_OUT_DEVICES)
      expect(fails, where).toEqual([])
      expect(result.unknown, where).toEqual([])
      passes += result.findings.filter(({ state }) => state === 'pass').length
      seen.add(`${candidate} ${option}`)
    }
  // It is no empty claim: these have packs, and the check finds what it looks for in them.
  for (const option of options) expect([...seen]).toContain(`kvm ${option}`)
  expect(seen.size).toBeGreaterThan(15)
  expect(passes).toBeGreaterThan(1_000)
})

test('a line that is weak in place of what is written fails', () => {
  const { controls } = [...wanted.values()].find(({ release, candidate }) => release === '31+' && candidate === 'kvm') ?? { controls: [] }
  const release = readRelease(knowledge.nova, '2025.1')
  const text = packOf('t', controls)?.files.find(({ name }) => name === 'nova.conf.fragment')?.text ?? ''
  const failing = (changed: string) => {
    const result = check([{ name: 'nova.conf', text: changed, lines: 1 }], { release, kind: null }, knowledge)
    return 'findings' in result ? result.findings.flatMap(({ state, rule }) => (state === 'fail' ? [rule] : [])) : []
  }
  expect(failing(text)).toEqual([])
  for (const [line, weak, rule] of [
    ['server_listen = 192.0.2.11', 'server_listen = 0.0.0.0', 'vnc-listener'],
    ['auth_schemes = vencrypt', 'auth_schemes = vencrypt,none', 'vnc-authentication'],
    ['inject_partition = -2', 'inject_partition = -1', 'file-injection'],
    ['ssl_only = true', 'ssl_only = false', 'console-tls-only'],
  ] as const) {
    expect(text).toContain(line)
    expect(failing(text.replaceAll(line, weak))).toContain(rule)
  }
})
