import type { CheckResult, Finding, OptionPlace } from '@/lib/check/result/result'
import { STATES, type State } from '@/lib/check/rules/rule'
import { printable } from '@/lib/input/problems/printable'

const WORDS: Readonly<Record<State, string>> = {
  fail: 'To mend',
  'cannot-be-told': 'Cannot be told from these files',
  pass: 'In order',
  'no-effect': 'Without effect here',
  'not-applicable': 'Does not apply here',
}
const MOST_PLACES = 20
const MOST_UNKNOWN = 50

/** A result for people: what runs here, findings worst first with their places and fixes, options that nobody reads. */
export function checkText(result: CheckResult): string {
  const { files, current, release, findings, unknown, problems, answers } = result
  const head = [
    ...files.map(({ name, kind, lines }) => `${printable(name)}: ${kind}, ${lines} ${lines === 1 ? 'line' : 'lines'}`),
    `Runs: ${current === null ? 'the files do not say' : current.value}. Release: ${release === null ? 'not told; give it with --release' : printable(release.value)}.`,
    ...problems.map(({ file, line, what }) => `${printable(file)}:${line}: ${what}`),
  ]
  const sections = STATES.flatMap((state) => {
    const own = findings.filter((finding) => finding.state === state)
    return own.length === 0 ? [] : [[`${WORDS[state]} (${own.length})`, ...own.map(state === 'fail' ? inFull : inShort)].join('\n\n')]
  })
  const rows = unknown.slice(0, MOST_UNKNOWN).map(({ file, line, option, kind, suggestion }) => {
    return `  ${printable(file)}:${line}: ${printable(option)} is ${WHAT[kind]}${suggestion === null ? '' : `: ${printable(suggestion)}`}`
  })
  const more = unknown.length > MOST_UNKNOWN ? [`  and ${unknown.length - MOST_UNKNOWN} more`] : []
  const told = answers.map(
    ({ question, option, places }) => `  ${question}=${option}${places[0] === undefined ? '' : ` (${at(places[0])})`}`,
  )
  return [
    head.join('\n'),
    ...sections,
    ...(rows.length === 0 ? [] : [['Options that are not read', ...rows, ...more].join('\n')]),
    ...(told.length === 0 ? [] : [['Answers for bulkhead advise', ...told].join('\n')]),
    sums(result),
  ].join('\n\n')
}

const WHAT = { unknown: 'unknown', 'wrong-section': 'in the wrong section', renamed: 'an old name', removed: 'gone' } as const

function inFull(finding: Finding): string {
  const { severity, title, rule, found, wanted, places, why, fix, condition } = finding
  return [
    `${severity}: ${title} [${rule}]`,
    ...listed(places),
    ...(found === null ? [] : [`  found:  ${found}`]),
    `  wanted: ${wanted}`,
    `  why:    ${why}`,
    ...(condition === null ? [] : [`  holds:  ${condition}`]),
    ...(fix === null
      ? []
      : [
          '  fix:',
          ...fix
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`),
        ]),
  ].join('\n')
}

function inShort({ title, rule, state, option, found, wanted, places, condition }: Finding): string {
  const words = state === 'pass' ? `${option}${found === null ? '' : ` = ${found}`} (wanted: ${wanted})` : title
  return [
    `${words} [${rule}]`,
    ...listed(places),
    ...(condition === null ? [] : [`  ${state === 'cannot-be-told' ? 'missing: ' : ''}${condition}`]),
  ].join('\n')
}

function listed(places: readonly OptionPlace[]): string[] {
  const shown = places.slice(0, MOST_PLACES).map((place) => `  ${at(place)}: ${printable(place.option)}`)
  return places.length > MOST_PLACES ? [...shown, `  and ${places.length - MOST_PLACES} more`] : shown
}

const at = ({ file, line }: Readonly<{ file: string; line: number }>) => `${printable(file)}:${line}`

function sums({ summary }: CheckResult): string {
  return STATES.map((state) => `${summary[state]} ${state}`).join(', ')
}
