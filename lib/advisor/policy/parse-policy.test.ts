import { expect, test } from 'vitest'
import { miniFacts, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { readYamlFiles } from '@/lib/advisor/policy/load-policy'
import { parsePolicy } from '@/lib/advisor/policy/parse-policy'
import { formatPolicyProblem } from '@/lib/advisor/policy/policy-problem'

const files = readYamlFiles('lib/advisor/testdata/mini').map(({ file, text }) => ({ file: file.slice(file.lastIndexOf('/') + 1), text }))

/** Every problem of the policy with one text replaced in one file. */
function problems(name: string, from: string | RegExp, to: string): string[] {
  const broken = files.map(({ file, text }) => ({ file, text: file === name ? text.replace(from, to) : text }))
  const parsed = parsePolicy(broken, miniFacts)
  return parsed.kind === 'refused' ? parsed.problems.map(formatPolicyProblem) : []
}

test('the files of a policy are read', () => {
  expect(parsePolicy(files, miniFacts)).toMatchObject({ kind: 'parsed', value: miniPolicy })
})

test.each([
  [
    'a misspelt key',
    'rules.yaml',
    'severity: serious',
    'severty: serious',
    ['rules.yaml:10:5: missing-key: rules.1.severity is missing', 'rules.yaml:12:5: unknown-key: "severty" is not a key of rules.1'],
  ],
  ['a value outside its list', 'rules.yaml', 'effect: exclude', 'effect: forbid', ['rules.yaml:3:13: invalid-value: rules.0.effect']],
  [
    'an unknown question, with the nearest one',
    'rules.yaml',
    '{ guest: [',
    '{ gest: [',
    ['rules.yaml:7:19: unknown-id: there is no question or level "gest"; did you mean "guest"?'],
  ],
  [
    'an unknown option',
    'rules.yaml',
    '[windows]',
    '[window]',
    ['rules.yaml:7:21: unknown-id: there is no option or step of guest "window"; did you mean "windows"?'],
  ],
  [
    'an unknown candidate',
    'rules.yaml',
    'candidates: [lxc]',
    'candidates: [lcx]',
    ['rules.yaml:6:18: unknown-id: there is no candidate "lcx"; did you mean "lxc"?'],
  ],
  [
    'unknown evidence',
    'controls.yaml',
    '[note]',
    '[nota]',
    ['controls.yaml:6:15: unknown-id: there is no evidence "nota"; did you mean "note"?'],
  ],
  ['a fact that has changed', 'evidence.yaml', 'is: missing', 'is: complete', ['evidence.yaml:10:9: changed-fact']],
  ['a code used twice', 'questions.yaml', 'code: TEN', 'code: REL', ['questions.yaml:15:11: duplicate-id: code "REL" is used twice']],
  ['a level that a candidate says nothing of', 'candidates.yaml', /provides: .*/, 'provides: {}', ['candidates.yaml:6:15: missing-level']],
  ['a control that is not for the candidate', 'controls.yaml', 'for: [lxc]', 'for: [kvm]', ['rules.yaml:18:18: wrong-control']],
  [
    'a key in the wrong file',
    'rules.yaml',
    'rules:',
    'rule:',
    ['rules.yaml:1:1: missing-key: rules is missing', 'rules.yaml:1:1: unknown-key: "rule" is not a key of this file; use one of rules'],
  ],
  ['an alias', 'controls.yaml', '[note]', '*note', ['controls.yaml:6:14: yaml']],
  ['broken YAML, once', 'controls.yaml', 'for: [lxc]', 'for: [lxc', ['controls.yaml:']],
  [
    'every problem at once',
    'rules.yaml',
    /because: \[\w+\]/g,
    'because: []',
    ['rules.yaml:9:14: invalid-value', 'rules.yaml:17:14: invalid-value'],
  ],
])('%s is reported with its place', (_, file, from, to, wanted) => {
  const found = problems(file, from, to)
  for (const start of wanted)
    expect(
      found.some((problem) => problem.startsWith(start)),
      found.join('\n'),
    ).toBe(true)
})
