import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { EXAMPLE_FILES } from '@/lib/check/page/example-files'
import { KEPT_AS } from '@/lib/check/page/kept-files'
import { checkPage } from '@/lib/check/page/page-check'
import { readCheckLink, writeCheckLink } from '@/lib/check/page/page-link'
import type { Quotes } from '@/lib/check/page/quotes'
import { runsInWords, sumInWords } from '@/lib/check/page/result-in-words'
import { byState, mustsIn, NOT_NARROWED, narrowedTo } from '@/lib/check/page/shown-findings'
import { loadConcernData } from '@/lib/library/concern-library'

const knowledge = loadKnowledge('.')
const bytes = (text: string) => new TextEncoder().encode(text)
const ask = (texts: Readonly<Record<string, string>>, release = '') =>
  checkPage({ files: Object.entries(texts).map(([name, text]) => ({ name, kind: null, bytes: bytes(text) })), release }, knowledge)

function checked(texts: Readonly<Record<string, string>>, release = '') {
  const answer = ask(texts, release)
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer))
  return answer
}

const quoted = (quotes: Quotes) => Object.values(quotes)
const EXAMPLE = Object.fromEntries(EXAMPLE_FILES.map(({ name, text }) => [name, text]))

test('a result comes with the lines of its findings, and none of them has a secret', () => {
  const { result, quotes } = checked(EXAMPLE)
  expect(quoted(quotes)).toEqual(expect.arrayContaining(['server_listen = 0.0.0.0', 'auth_tcp = "none"']))
  expect(quoted(quotes).find((line) => line.startsWith('transport_url'))).toBe('transport_url = rabbit://…@192.0.2.10:5672/')
  const kept = KEPT_AS.map(({ make }) => make(result, (path) => `https://portal.example${path}`))
  for (const text of [JSON.stringify(quotes), ...kept]) expect(text).not.toContain('example-password')
})

test('a tag is quoted without what may be a secret', () => {
  const xml = `<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><devices>
    <graphics type='vnc' listen='0.0.0.0' passwd='hidden-1'/></devices>
    <qemu:commandline><qemu:arg value='secret,id=x,data=hidden-2'/></qemu:commandline></domain>`
  const { quotes } = checked({ 'guest.xml': xml })
  expect(quoted(quotes).some((line) => line.startsWith("<graphics type='vnc'"))).toBe(true)
  expect(JSON.stringify(quotes)).not.toContain('hidden-')
})

describe('what is hostile is refused with its reason, or checked as text', () => {
  test.each([
    ['a release that is none', { 'nova.conf': '[DEFAULT]\n' }, '__proto__', 'unknown-release'],
    ['something that is no configuration', { a: 'hello' }, '', 'unknown-kind'],
    ['a NUL', { 'nova.conf': '[DEFAULT]\na = \0\n' }, '', 'control-char'],
    ['XML that never ends', { 'a.xml': '<domain><devices>' }, '', 'xml-syntax'],
  ] as const)('%s', (_, texts, release, reason) => {
    expect(ask(texts, release)).toMatchObject({ kind: 'refused', problems: [{ reason }] })
  })

  test('markup and marks that turn text around', () => {
    const { quotes } = checked({ 'nova.conf': '[vnc]\nserver_listen = 0.0.0.0\u202e<img src=x>\n[vnc]\nserver_listen = ::\n' })
    expect(quoted(quotes).every((line) => !line.includes('\u202e'))).toBe(true)
  })
})

test('what needs somebody is shown first, the rest on demand', () => {
  const { findings } = checked(EXAMPLE).result
  expect(byState(narrowedTo(findings, NOT_NARROWED)).map(({ state }) => state)).toEqual(['fail'])
  expect(narrowedTo(findings, { state: 'all', severity: 'all' })).toHaveLength(findings.length)
  expect(narrowedTo(findings, { state: 'fail', severity: 'critical' }).every(({ severity }) => severity === 'critical')).toBe(true)
})

test('of the controls that a verdict requires, those that fail come first', () => {
  const { findings } = checked(EXAMPLE).result
  const musts = mustsIn(findings, ['disable-ksm', 'image-signature', 'vnc-listen'])
  expect(musts.map(({ control, state }) => [control, state])).toEqual([
    ['vnc-listen', 'fail'],
    ['image-signature', 'pass'],
    ['disable-ksm', null],
  ])
})

test('what runs is one sentence, with its line', () => {
  expect(runsInWords(checked(EXAMPLE, '31').result, () => 'KVM')).toBe('This host runs KVM (nova.conf:2); Nova 31, as you say.')
  expect(runsInWords(checked({ 'nova.conf': '[DEFAULT]\n' }).result, (id) => id)).toMatch(/^The files do not say what runs here; they/)
  expect(sumInWords({ summary: { fail: 2, 'cannot-be-told': 1, pass: 0, 'no-effect': 0, 'not-applicable': 0 } })).toBe(
    '2 to mend, 1 cannot be told',
  )
})

test('a link of the advisor brings what its verdict requires, and nothing else of anybody', () => {
  const link = { release: '31', verdict: 'KVM', musts: ['vnc-listen', 'disable-ksm'] }
  expect(readCheckLink(`#${writeCheckLink(link)}`)).toEqual(link)
  expect(readCheckLink('#must=__proto__&must=%3Cscript%3E&verdict=%3Cb%3E&release=1%0a2')).toEqual({ release: '', verdict: '', musts: [] })
})

test('OpenVEX of the page is what the files decide of advisories, the same in every run', () => {
  const concern = loadConcernData('.', [], '2026-11-28')
  const vex = { concern, day: '2026-11-28', origin: 'https://portal.example' }
  const files = [
    { name: 'nova.conf', kind: null, bytes: bytes('[DEFAULT]\ncompute_driver = libvirt.LibvirtDriver\n[libvirt]\nvirt_type = kvm\n') },
  ]
  const [one, two] = [1, 2].map(() => checkPage({ files, release: '2025.1', vex }, knowledge))
  expect(one).toEqual(two)
  if (one?.kind !== 'vex') throw new Error(JSON.stringify(one))
  const statements = JSON.parse(one.text).statements as { vulnerability: { name: string }; status: string }[]
  expect(statements.find(({ vulnerability }) => vulnerability.name === 'BH-2026-001')?.status).toBe('not_affected')
})
