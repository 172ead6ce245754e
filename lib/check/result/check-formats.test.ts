import { expect, test } from 'vitest'
import { check } from '@/lib/check/check'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { readRelease } from '@/lib/check/nova/releases'
import { loadExamples } from '@/lib/check/prove/load-examples'
import { asFindings } from '@/lib/check/result/as-findings'
import { checkJson } from '@/lib/check/result/check-json'
import { checkText } from '@/lib/check/result/check-text'
import { marked } from '@/lib/check/result/marked'
import type { CheckResult } from '@/lib/check/result/result'
import { CheckSchema } from '@/lib/export/schemas/check-schema'
import { exitCodeOf, FAIL_LEVELS } from '@/lib/findings/exit-code'
import { reportForm } from '@/lib/findings/report-forms'
import { toSarif } from '@/lib/findings/sarif'

const knowledge = loadKnowledge('.')
const absolute = (path: string) => `https://portal.example${path}`
const NAMES = {
  nova: 'nova.conf',
  qemu: 'qemu.conf',
  libvirtd: 'libvirtd.conf',
  'libvirt-lxc': 'lxc.conf',
  domain: 'guest.xml',
  lxc: 'config',
}

/** Every file of the examples that the rules are proved by. */
const examples = loadExamples('.').flatMap(({ kind, examples: own }) =>
  own.flatMap(({ name, text, each, release }) =>
    (each ?? ['']).map((word) => ({ name: `${kind}: ${name} ${word}`, file: NAMES[kind], text: text.replaceAll('{x}', word), release })),
  ),
)

function resultOf({ file, text, release }: (typeof examples)[number]): CheckResult {
  const given = release === undefined ? null : readRelease(knowledge.nova, release)
  const result = check([{ name: file, text, lines: text.split('\n').length }], { release: given, kind: null }, knowledge)
  if (!('findings' in result)) throw new Error(JSON.stringify(result))
  return result
}

test('every format has the same findings, and every level gives the exit code that the result asks for', () => {
  expect(examples.length).toBeGreaterThan(100)
  for (const example of examples) {
    const result = resultOf(example)
    const findings = asFindings(result, absolute)
    const report = { command: 'check', findings, notes: [], sum: 'sum', when: { failOn: 'serious', failOnUnknown: false } } as const
    const fails = result.findings.filter(({ state }) => state === 'fail')
    const open = result.findings.filter(({ state }) => state === 'cannot-be-told')
    const rules = fails.map(({ rule }) => rule)
    const sarif = toSarif(report).runs[0]?.results ?? []
    const told = {
      sarif: sarif.filter(({ kind }) => kind === 'fail').map(({ ruleId }) => ruleId),
      junit: [...reportForm('junit', report).matchAll(/ name="(\S+) [^>]*>\n<failure /g)].map(([, rule]) => rule),
      github: [...reportForm('github', report).matchAll(/^::(?:error|warning) .*title=([a-z-]+)::/gm)].map(([, rule]) => rule),
      csv: [...reportForm('csv', report).matchAll(/^([a-z-]+),"To mend"/gm)].map(([, rule]) => rule),
      markdown: [...reportForm('markdown', report).matchAll(/^\| To mend \|.*?\| \[([a-z-]+)\]/gm)].map(([, rule]) => rule),
      text: [
        ...checkText(marked(result, findings), { absolute, isColoured: false }).matchAll(
          /^(?:critical|serious|advisory): .*\[([a-z-]+)\]$/gm,
        ),
      ].map(([, rule]) => rule),
    }
    for (const [format, found] of Object.entries(told)) expect(found, `${example.name} as ${format}`).toEqual(rules)
    const ofSarif = sarif.flatMap(({ locations }) =>
      locations.flatMap((each) => ('physicalLocation' in each ? [each.physicalLocation] : [])),
    )
    expect(ofSarif.length, example.name).toBe([...fails, ...open].reduce((sum, { places }) => sum + Math.max(1, places.length), 0))
    expect(ofSarif.every(({ artifactLocation, region }) => artifactLocation.uri === example.file && region.startLine >= 1)).toBe(true)
    for (const failOn of FAIL_LEVELS) {
      const atLeast = { critical: ['critical'], serious: ['critical', 'serious'], advisory: ['critical', 'serious', 'advisory'], never: [] }
      const isFailed = fails.some(({ severity }) => (atLeast[failOn] as string[]).includes(severity))
      expect(exitCodeOf(findings, { failOn, failOnUnknown: true })).toBe(isFailed ? 1 : open.length > 0 ? 3 : 0)
    }
  }
})

test('JSON has the form of its schema', () => {
  for (const example of examples) {
    const result = resultOf(example)
    for (const each of [result, marked(result, asFindings(result, absolute))])
      expect(CheckSchema.safeParse(checkJson(each)).error?.message, example.name).toBeUndefined()
  }
})

test('no two findings of a result have the same fingerprint, and a guest that is added is a new one', () => {
  const weak = "<domain type='kvm'><devices><graphics type='vnc' listen='0.0.0.0'/></devices></domain>"
  const printsOf = (names: readonly string[]) => {
    const result = check(
      names.map((name) => ({ name, text: weak, lines: 1 })),
      { release: null, kind: null },
      knowledge,
    )
    return 'findings' in result ? asFindings(result, absolute).map(({ fingerprint }) => fingerprint) : []
  }
  for (const example of examples) {
    const prints = resultOf(example).findings.map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size, example.name).toBe(prints.length)
  }
  const [one, both] = [printsOf(['a.xml']), printsOf(['a.xml', 'b.xml'])]
  expect(one.length).toBeGreaterThan(0)
  expect(both.filter((print) => one.includes(print))).toEqual([])
})
