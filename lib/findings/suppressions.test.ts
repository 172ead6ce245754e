import { expect, test } from 'vitest'
import { againstBaseline, readBaseline } from '@/lib/findings/baseline'
import { exitCodeOf } from '@/lib/findings/exit-code'
import { isCounted } from '@/lib/findings/finding'
import { finding, reportOf } from '@/lib/findings/finding.test-data'
import { matchesGlob } from '@/lib/findings/glob'
import { readSuppressions } from '@/lib/findings/read-suppressions'
import { toSarif } from '@/lib/findings/sarif'
import { suppress } from '@/lib/findings/suppressions'
import { formatProblem } from '@/lib/input/problems/problem'

const read = (text: string) => {
  const reading = readSuppressions(text, '.bulkhead.yaml')
  return reading.kind === 'refused' ? reading.problems.map(formatProblem) : reading.suppressions
}

const written = (lines: string) => `suppressions:\n  - ${lines.replaceAll('\n', '\n    ')}\n`

test.each([
  ['a rule and a place', 'rule: OSSA-1\nplace: "nova *"\nreason: no SPICE', true, []],
  ['in any case', 'rule: ossa-1\nplace: "**"\nreason: no SPICE', true, []],
  ['with its fingerprint', 'rule: OSSA-1\nplace: "**"\nfingerprint: f1\nreason: no SPICE', true, []],
  ['until today', 'rule: OSSA-1\nplace: "**"\nuntil: 2026-11-28\nreason: no SPICE', true, []],
  ['another fingerprint', 'rule: OSSA-1\nplace: "**"\nfingerprint: f2\nreason: no SPICE', false, ['unmatched-suppression']],
  ['another place', 'rule: OSSA-1\nplace: "glance *"\nreason: no SPICE', false, ['unmatched-suppression']],
  ['another rule', 'rule: OSSA-2\nplace: "**"\nreason: no SPICE', false, ['unmatched-suppression']],
  ['until yesterday', 'rule: OSSA-1\nplace: "**"\nuntil: 2026-11-27\nreason: no SPICE', false, ['expired-suppression']],
])('%s', (_, lines, isSuppressed, notes) => {
  const reading = readSuppressions(written(lines), '.bulkhead.yaml')
  if (reading.kind === 'refused') throw new Error(reading.problems.map(formatProblem).join())
  const done = suppress([finding()], reading.suppressions, '2026-11-28')
  expect(done.findings).toHaveLength(1)
  expect(done.findings.map(isCounted)).toEqual([!isSuppressed])
  expect(done.notes.map(({ reason, file, line }) => `${file}:${line} ${reason}`)).toEqual(notes.map((each) => `.bulkhead.yaml:2 ${each}`))
  expect(exitCodeOf(done.findings, { failOn: 'serious', failOnUnknown: false })).toBe(isSuppressed ? 0 : 1)
})

test.each([
  ['no reason', 'rule: OSSA-1\nplace: a', /^\.bulkhead\.yaml:\d+: schema: .*reason/],
  ['an empty reason', 'rule: OSSA-1\nplace: a\nreason: " "', /say why/],
  ['no place', 'rule: OSSA-1\nreason: a', /place/],
  ['a day that is none', 'rule: A\nplace: a\nreason: a\nuntil: 2026-02-31', /until/],
  ['a key that is not known', 'rule: A\nplace: a\nreason: a\nuntill: 2026-02-01', /untill/],
  ['a prototype', 'rule: A\nplace: a\nreason: a\n__proto__: {}', /__proto__/],
])('%s is refused', (_, lines, why) => expect(read(written(lines)).join('\n')).toMatch(why))

test.each([
  ['a.txt', 'a.txt', true],
  ['*.txt', 'a.txt', true],
  ['*.txt', 'b/a.txt', false],
  ['**/*.txt', 'b/c/a.txt', true],
  ['**/a.txt', 'a.txt', true],
  ['**/a.txt', 'ba.txt', false],
  ['b/**', 'b/c/a.txt', true],
  ['b/**/a.txt', 'b/a.txt', true],
  ['?.txt', 'a.txt', true],
  ['?.txt', '/.txt', false],
  ['[a].txt', 'a.txt', false],
  ['a', 'ab', false],
  ['', '', true],
])('the glob %s on %s: %s', (glob, text, is) => expect(matchesGlob(glob, text)).toBe(is))

test('a finding of many files is suppressed where the place covers all of them', () => {
  const two = finding({ place: { file: 'hosts/a/nova.conf', line: 1 }, also: [{ file: 'hosts/b/nova.conf', line: 1 }] })
  const isSuppressedBy = (place: string) => {
    const reading = readSuppressions(written(`rule: OSSA-1\nplace: "${place}"\nreason: known`), '.bulkhead.yaml')
    return reading.kind === 'read' && suppress([two], reading.suppressions, '2026-11-28').findings.every((each) => !isCounted(each))
  }
  expect([isSuppressedBy('hosts/a/**'), isSuppressedBy('hosts/**')]).toEqual([false, true])
})

test('no glob takes long', () => expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(4_000))).toBe(false))

test('a result of its own makes a finding known, in either format; another does not', () => {
  const json = JSON.stringify({ findings: [finding()] })
  const sarif = JSON.stringify(toSarif(reportOf([finding()])))
  for (const text of [json, sarif]) {
    const known = readBaseline(text)
    if (typeof known === 'string') throw new Error(known)
    expect(againstBaseline([finding(), finding({ fingerprint: 'f2' })], known).map(({ isNew }) => isNew)).toEqual([false, true])
  }
})

test.each(['', '[]', '{}', 'null', '{"findings": 1}', '{"findings": [{"fingerprint": 1}]}'])('the baseline %s is told of', (text) =>
  expect(typeof readBaseline(text)).toBe('string'),
)
