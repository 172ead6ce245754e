import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { toCsv } from '@/lib/findings/csv'
import { exitCodeOf } from '@/lib/findings/exit-code'
import { finding, hostile, reportOf } from '@/lib/findings/finding.test-data'
import { reportText } from '@/lib/findings/findings-text'
import { toGithub } from '@/lib/findings/github'
import { toJunit } from '@/lib/findings/junit'
import { toMarkdown } from '@/lib/findings/markdown'
import type { Report } from '@/lib/findings/report'
import { toSarif } from '@/lib/findings/sarif'

const suppressed = finding({ rule: 'OSSA-9', suppressed: { reason: 'no SPICE here', until: null } })
const open = finding({ rule: 'OSSA-3', kind: 'open', answer: 'Cannot be told' })
const low = finding({ rule: 'OSSA-4', severity: 'advisory', rating: 'low' })
const known = finding({ rule: 'OSSA-8', isNew: false })
const all = [finding(), low, suppressed, known, open]

test.each([
  ['serious is at serious', [finding()], 'serious', false, 1],
  ['advisory is not', [low], 'serious', false, 0],
  ['advisory is something', [low], 'advisory', false, 1],
  ['serious is not critical', [finding()], 'critical', false, 0],
  ['never is never', [finding()], 'never', false, 0],
  ['what is open counts where that is asked for', [open], 'serious', true, 3],
  ['a finding goes before what is open', [finding(), open], 'serious', true, 1],
  ['what is suppressed does not count', [suppressed], 'advisory', true, 0],
  ['what is known does not count', [known], 'advisory', true, 0],
] as const)('%s', (_, findings, failOn, failOnUnknown, code) => expect(exitCodeOf(findings, { failOn, failOnUnknown })).toBe(code))

/** How often each rule is named in each format: in SARIF and JUnit by element, in text by line. */
const rulesIn: Readonly<Record<string, (report: Report) => string[]>> = {
  sarif: (report) => toSarif(report).runs[0]?.results.map(({ ruleId }) => ruleId) ?? [],
  junit: (report) =>
    elementsOf(toJunit(report)).flatMap(({ name, attributes }) => (name === 'testcase' ? [attributes.name?.split(' ')[0] ?? ''] : [])),
  github: (report) => [...toGithub(report).matchAll(/^::(?:error|warning|notice) .*?title=(OSSA-\d)/gm)].map(([, rule = '']) => rule),
  csv: (report) =>
    toCsv(report)
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0] ?? ''),
  markdown: (report) => [...toMarkdown(report).matchAll(/^\| .*?\[(OSSA\S*?)\]\(/gm)].map(([, rule = '']) => rule),
  text: (report) => [...reportText(report, false).matchAll(/^\S.*?, (OSSA-\d)/gm)].map(([, rule = '']) => rule),
}

test.each(Object.keys(rulesIn))('%s has the same findings as all others, those that do not count too', (format) =>
  expect(rulesIn[format]?.(reportOf(all))).toEqual(all.map(({ rule }) => rule)),
)

test('what is wrong is a failure of JUnit, whatever level fails the command; what does not count was skipped', () => {
  const counts = (report: Report) => elementsOf(toJunit(report))[0]?.attributes
  expect(counts(reportOf(all))).toMatchObject({ tests: '5', failures: '2', errors: '0', skipped: '3' })
  expect(counts(reportOf(all, { when: { failOn: 'never', failOnUnknown: true } }))).toMatchObject({ failures: '2', errors: '1' })
})

test('a fix keeps its lines, and every place of a finding is in SARIF', () => {
  const place = { file: 'a.conf', line: 3 }
  const report = reportOf([finding({ place, also: [{ file: 'b.conf', line: 9 }], details: [['Fix', '[vnc]\nenabled = false\n']] })])
  expect(toGithub(report)).toContain('%0AFix:%0A  [vnc]%0A  enabled = false%0A')
  for (const text of [toJunit(report), reportText(report, false)]) expect(text).toMatch(/Fix:\n *\[vnc\]\n *enabled = false/)
  expect(toMarkdown(report)).toContain('Fix:<br>  \\[vnc\\]<br>  enabled = false')
  const lines = toSarif(report).runs[0]?.results[0]?.locations.map((each) =>
    'physicalLocation' in each ? each.physicalLocation.region : null,
  )
  expect(lines).toEqual([{ startLine: 3 }, { startLine: 9 }])
})

test('SARIF says what is suppressed, open and known', () => {
  const results = toSarif(reportOf(all)).runs[0]?.results ?? []
  expect(results.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    'fail warning',
    'fail note',
    'fail warning',
    'fail warning',
    'open none',
  ])
  expect(results[2]).toMatchObject({ suppressions: [{ kind: 'external', status: 'accepted', justification: 'no SPICE here' }] })
  expect(results[3]).toMatchObject({ baselineState: 'unchanged', partialFingerprints: { 'bulkhead/v1': 'f1' } })
  expect(results.every(({ ruleId, ruleIndex }) => toSarif(reportOf(all)).runs[0]?.tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true)
})

test('SARIF holds what code scanning takes, and says what it left out', () => {
  const many = Array.from({ length: 25_002 }, (_, at) => finding({ rule: `R-${at % 7}` }))
  const [run] = toSarif(reportOf(many)).runs
  expect(run?.results).toHaveLength(25_000)
  expect(JSON.stringify(run?.invocations)).toContain('2 further findings were left out')
})

test('notes on suppressions are in every format that has a place for them', () => {
  const notes = [
    { file: '.bulkhead.yaml', line: 7, reason: 'expired-suppression', what: 'it ended', fix: 'decide again', level: 'warning' } as const,
  ]
  const report = reportOf([], { notes })
  for (const text of [JSON.stringify(toSarif(report)), toGithub(report), toMarkdown(report)])
    expect(text).toContain('it ended; decide again')
})

test('nothing hostile breaks out of any format', () => {
  const report = reportOf([hostile])
  for (const text of [toJunit(report), toGithub(report), toCsv(report), toMarkdown(report), reportText(report, false)])
    expect(text).not.toMatch(/[\u001b\u202e\u0000]/)
  expect(
    toGithub(report)
      .split('\n')
      .map((line) => /^::(error|notice) /.exec(line)?.[1]),
  ).toEqual(['error', 'notice', undefined])
  expect(toCsv(report).split('\r\n')).toHaveLength(3)
  expect(toCsv(report)).not.toMatch(/(?:^|,)"?[=@]/m)
  expect(toMarkdown(report)).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/)
  expect(elementsOf(toJunit(report)).map(({ name }) => name)).toEqual(['testsuites', 'testsuite', 'testcase', 'failure'])
  expect(toSarif(report).runs[0]?.results[0]?.locations[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: '%3De%0Af%2C%3A%3Aerror%3A%3A%23%250A%22%3C.txt' }, region: { startLine: 3 } },
  })
})

test('any text gives XML that a parser reads, and one line a cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const report = reportOf([finding({ title: text, message: text, subject: { name: text, purl: text }, details: [['a', text]] })])
      expect(elementsOf(toJunit(report))).toHaveLength(4)
      expect(toCsv(report).split('\r\n')).toHaveLength(3)
      JSON.parse(JSON.stringify(toSarif(report)))
    }),
  )
})

test('colours are where they are asked for, and nowhere else', () => {
  expect(reportText(reportOf(all), true)).toContain('\u001b[1;33mAffected')
  expect(reportText(reportOf(all), false)).not.toContain('\u001b')
})

function elementsOf(xml: string) {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } as Record<string, string> }))
  parser.write(xml).close()
  return found
}
