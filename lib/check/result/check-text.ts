import { findingText, type Shown } from '@/lib/check/result/finding-text'
import type { MarkedResult } from '@/lib/check/result/marked'
import { placeText } from '@/lib/check/result/place-text'
import { unknownText } from '@/lib/check/result/unknown-text'
import { SEVERITIES, STATES, type State } from '@/lib/check/rules/states'
import { printable } from '@/lib/input/problems/printable'
import { listed } from '@/lib/listed'

const WORDS: Readonly<Record<State, string>> = {
  fail: 'Change this',
  'cannot-be-told': 'Find this out: the files do not tell',
  pass: 'In order',
  'no-effect': 'Set, and without effect here',
  'not-applicable': 'Looked at, and not a concern here',
}

const RESTART = ['A file is read when its service starts: restart that after a change. What is about guests holds from their next start.']

/** A result for people: what there is to do, in the order in which to do it, and then what it rests on. */
export function checkText(result: MarkedResult, shown: Shown): string {
  const { findings, answers } = result
  const sections = STATES.flatMap((state) => {
    const own = findings.filter((finding) => finding.state === state)
    if (own.length === 0) return []
    const entries = own.map((finding) => findingText(finding, shown))
    const head = [`${WORDS[state]} (${own.length})`, ...(state === 'fail' ? RESTART : [])].join('\n')
    return [head, entries.join(state === 'fail' ? '\n\n' : '\n')].join('\n\n')
  })
  const told = answers.map(({ question, option, places: [first] }) => {
    return `  ${question}=${option}${first === undefined ? '' : `  (${placeText(first)})`}`
  })
  return [
    headOf(result).join('\n'),
    ...sections,
    ...unknownText(result.unknown),
    ...(told.length === 0 ? [] : [['Answers that the files give to the advisor: bulkhead advise …', ...told].join('\n')]),
    sumOf(result),
  ].join('\n\n')
}

function headOf({ files, current, release, releaseAtLeast, problems, ...result }: MarkedResult): string[] {
  const least = releaseAtLeast === null ? '' : `; by ${releaseAtLeast.from.slice(0, 1).map(placeText)} at least ${releaseAtLeast.value}`
  const isNova = files.some(({ kind }) => kind === 'nova')
  const unknown = isNova ? `not told${least}; --release makes answers sharper` : 'not told'
  return [
    ...files.map(({ name, kind, lines }) => `${printable(name)}: ${KINDS[kind]}, ${lines} ${lines === 1 ? 'line' : 'lines'}`),
    `Runs:    ${current === null ? 'the files do not say' : current.value}`,
    `Release: ${release === null ? unknown : printable(release.value)}`,
    `Result:  ${sumOf(result)}`,
    ...problems.map(({ file, line, what }) => `${printable(file)}:${line}: ${what}`),
  ]
}

const KINDS = {
  nova: 'nova.conf',
  qemu: 'qemu.conf',
  libvirtd: 'configuration of a daemon of libvirt',
  'libvirt-lxc': "lxc.conf of libvirt's LXC driver",
  domain: 'domain XML of a guest',
  lxc: 'configuration of an LXC container',
} as const

const SUMS: Readonly<Record<State, string>> = {
  fail: 'to change',
  'cannot-be-told': 'to find out',
  pass: 'in order',
  'no-effect': 'without effect',
  'not-applicable': 'not a concern',
}

/** How many of what, in words; what is suppressed is not counted as anything else. */
export function sumOf({ findings, summary }: Pick<MarkedResult, 'findings' | 'summary'>): string {
  const fails = findings.filter(({ state, suppressed }) => state === 'fail' && suppressed === null)
  const rated = SEVERITIES.map((severity) => ({ severity, count: fails.filter((each) => each.severity === severity).length }))
  const words = rated.flatMap(({ severity, count }) => (count === 0 ? [] : [`${count} ${severity}`]))
  const states = STATES.flatMap((state) => (summary[state] === 0 && state !== 'fail' ? [] : [`${summary[state]} ${SUMS[state]}`]))
  const [first = '', ...others] = states
  const left = findings.filter(({ suppressed }) => suppressed !== null).length
  return [`${first}${words.length === 0 ? '' : ` (${listed(words)})`}`, ...others, ...(left === 0 ? [] : [`${left} suppressed`])].join(', ')
}
