import { expect, test } from 'vitest'
import { miniFacts, miniPolicy } from '@/lib/advisor/mini-policy.test-data'
import { parsePolicy } from '@/lib/advisor/policy/parse-policy'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { formatProblem } from '@/lib/input/problems/problem'

const files = readYamlFiles('lib/advisor/testdata/mini').map(({ file, text }) => ({ file: file.slice(file.lastIndexOf('/') + 1), text }))

/** Every problem of the policy with one text replaced in one file. */
function problems(name: string, from: string | RegExp, to: string): string[] {
  const broken = files.map(({ file, text }) => ({ file, text: file === name ? text.replace(from, to) : text }))
  const parsed = parsePolicy(broken, miniFacts)
  return parsed.kind === 'refused' ? parsed.problems.map(formatProblem) : []
}

test('the files of a policy are read', () => {
  expect(parsePolicy(files, miniFacts)).toMatchObject({ kind: 'parsed', value: miniPolicy })
})

/** What is wrong, in which file, what is written there instead of what, and the problems. */
const FAULTS: readonly (readonly [string, string, string | RegExp, string, ...string[]])[] = [
  [
    'a misspelt key',
    'rules.yaml',
    'severity: serious',
    'severty: serious',
    'rules.yaml:10: schema: rules[1].severity is missing; add it, as one of advisory, serious, critical',
    'rules.yaml:12: schema: unknown key "severty"; did you mean "severity"?',
  ],
  [
    'a value outside its list',
    'rules.yaml',
    'effect: exclude',
    'effect: forbid',
    'rules.yaml:3: schema: rules[0].effect has an unknown value; use one of exclude, warn, require-control',
  ],
  [
    'an unknown question, with the nearest one',
    'rules.yaml',
    '{ guest: [',
    '{ gest: [',
    'rules.yaml:7: unknown-id: there is no question or level "gest"; did you mean "guest"?',
  ],
  [
    'an unknown option',
    'rules.yaml',
    '[windows]',
    '[window]',
    'rules.yaml:7: unknown-id: there is no option or step of guest "window"; did you mean "windows"?',
  ],
  [
    'an option that is like none',
    'rules.yaml',
    '[windows]',
    '[plan9-on-a-mainframe]',
    'rules.yaml:7: unknown-id: there is no option or step of guest "plan9-on-a-mainframe"; use one of linux, windows',
  ],
  [
    'an unknown candidate',
    'rules.yaml',
    'candidates: [lxc]',
    'candidates: [lcx]',
    'rules.yaml:6: unknown-id: there is no candidate "lcx"; did you mean "lxc"?',
  ],
  [
    'unknown evidence',
    'controls.yaml',
    '[note]',
    '[nota]',
    'controls.yaml:6: unknown-id: there is no evidence "nota"; did you mean "note"?',
  ],
  [
    'a fact that has changed',
    'evidence.yaml',
    'is: missing',
    'is: complete',
    'evidence.yaml:10: changed-fact: support-matrix/operation.live-migrate/lxc is "missing", not "complete"; read the claim again, and the rules that rest on it',
  ],
  [
    'a code used twice',
    'questions.yaml',
    'code: TEN',
    'code: REL',
    'questions.yaml:15: duplicate-id: code "REL" is used twice; choose another one',
  ],
  [
    'a code that is none',
    'questions.yaml',
    'code: TEN',
    'code: ten',
    'questions.yaml:15: schema: questions[1].code: this is not a code; write three capitals, such as TEN',
  ],
  [
    'a level that a candidate says nothing of',
    'candidates.yaml',
    /provides: .*/,
    'provides: {}',
    'candidates.yaml:6: missing-level: it does not say what it provides of wall; add it',
  ],
  [
    'a control that is not for the candidate',
    'controls.yaml',
    'for: [lxc]',
    'for: [kvm]',
    'rules.yaml:18: wrong-control: uid-maps is not for lxc; name it in the for of the control',
  ],
  [
    'a key in the wrong file',
    'rules.yaml',
    'rules:',
    'rule:',
    'rules.yaml:1: schema: unknown key "rule" in this file; did you mean "rules"?',
    'rules.yaml:1: schema: rules is missing; add it, as a list',
  ],
  [
    'an alias',
    'controls.yaml',
    '[note]',
    '*note',
    'controls.yaml:6: yaml-alias: an alias is not allowed; write the value out where it is needed',
  ],
  [
    'a merge',
    'rules.yaml',
    'effect: exclude',
    '<<: { effect: exclude }',
    'rules.yaml:3: yaml-alias: a merge is not allowed; write the keys out',
  ],
  [
    'a key that would change the object',
    'rules.yaml',
    'effect: exclude',
    '__proto__: { effect: exclude }',
    'rules.yaml:3: schema: the key "__proto__" is not allowed; remove it',
  ],
  [
    'a key that is a number',
    'rules.yaml',
    'effect: exclude',
    '1: exclude',
    'rules.yaml:3: schema: a key is not a string; write the key as a word, in quotes if necessary',
  ],
  [
    'a key at the top that is a number',
    'rules.yaml',
    'rules:',
    '1: x\nrules:',
    'rules.yaml:1: schema: a key is not a string; write the key as a word, in quotes if necessary',
  ],
  [
    'a key that comes twice',
    'rules.yaml',
    'effect: exclude',
    'effect: exclude\n    effect: warn',
    'rules.yaml:4: duplicate-key: the key effect occurs twice in one mapping; keep one of them',
  ],
  [
    'a tag',
    'controls.yaml',
    '[note]',
    '!!set [note]',
    'controls.yaml:6: yaml-tag: a tag is not allowed; remove the tag; quote the value if it must be a string',
  ],
  [
    'a second document',
    'controls.yaml',
    'controls:',
    'controls: []\n---\ncontrols:',
    'controls.yaml:2: multiple-documents: there is more than one YAML document; keep one; remove the line ---',
  ],
  [
    'a list at the top',
    'controls.yaml',
    /^controls:\n/m,
    '',
    'controls.yaml:1: not-a-mapping: the top level is not a mapping; write `key: value` lines',
  ],
  [
    'nesting without end',
    'controls.yaml',
    '[note]',
    '['.repeat(10_000),
    'controls.yaml:6: nesting-too-deep: the values are nested deeper than 60 levels; make the structure flatter',
  ],
  [
    'broken YAML',
    'controls.yaml',
    'for: [lxc]',
    'for: [lxc',
    'controls.yaml:4: yaml-syntax: the YAML cannot be read: flow sequence in block collection must be sufficiently indented and end with a ]; correct the syntax; quote values that contain `: ` or `#`',
    'controls.yaml:4: yaml-syntax: the YAML cannot be read: nested mappings are not allowed in compact mappings; correct the syntax; quote values that contain `: ` or `#`',
    'controls.yaml:4: yaml-syntax: the YAML cannot be read: implicit keys need to be on a single line; correct the syntax; quote values that contain `: ` or `#`',
    'controls.yaml:5: yaml-syntax: the YAML cannot be read: nested mappings are not allowed in compact mappings; correct the syntax; quote values that contain `: ` or `#`',
    'controls.yaml:5: yaml-syntax: the YAML cannot be read: implicit keys need to be on a single line; correct the syntax; quote values that contain `: ` or `#`',
  ],
  [
    'every problem at once',
    'rules.yaml',
    /because: \[\w+\]/g,
    'because: []',
    'rules.yaml:9: schema: rules[0].because is empty; write at least one',
    'rules.yaml:17: schema: rules[1].because is empty; write at least one',
  ],
]

test.each(FAULTS.map(([what, file, from, to, ...wanted]) => ({ what, file, from, to, wanted })))(
  '$what is reported with its line, and how to mend it',
  ({ file, from, to, wanted }) => {
    expect(problems(file, from, to)).toEqual(wanted)
  },
)
