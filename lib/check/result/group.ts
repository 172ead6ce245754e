import type { Verdict } from '@/lib/check/judge/judge'
import type { Kind } from '@/lib/check/kind'
import type { Finding, OptionPlace } from '@/lib/check/result/result'
import type { Rule, Source } from '@/lib/check/rules/rule'
import { SEVERITIES, STATES, type State } from '@/lib/check/rules/states'
import { printable } from '@/lib/input/problems/printable'

/** A rule's word on one option. */
export type Judgement = Readonly<{
  rule: Rule
  verdict: Verdict
  option: string
  /** As it may be shown; null where nothing is set. */
  found: string | null
  places: readonly OptionPlace[]
  condition: string | null
}>

type Judged = Judgement & Readonly<{ kind: Kind }>

const MOST_SHOWN = 5

/** Findings from judgements, worst first: what a rule says of many options or places in the same way is one finding. */
export function findingsOf(judgements: readonly Judged[], sourcesOf: (rule: Rule) => readonly Source[]): Finding[] {
  const groups = new Map<string, Judged[]>()
  for (const each of judgements) {
    if (each.verdict.state === 'nothing') continue
    const { state, severity, title, missing } = each.verdict
    const key = JSON.stringify([each.rule.id, state, severity, title, missing, each.condition])
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [each])
    else held.push(each)
  }
  const findings = [...groups.values()].flatMap((group) => findingOf(group, sourcesOf))
  return findings.toSorted(worstFirst).map(withOwnFingerprint())
}

function findingOf(group: readonly Judged[], sourcesOf: (rule: Rule) => readonly Source[]): Finding[] {
  const [first] = group
  if (first === undefined || first.verdict.state === 'nothing') return []
  const { rule, verdict } = first
  const { state } = first.verdict
  const options = [...new Set(group.map(({ option }) => option))]
  const found = [...new Set(group.map((each) => each.found).filter((each) => each !== null))]
  const more = found.length > MOST_SHOWN ? [`and ${found.length - MOST_SHOWN} more`] : []
  return [
    {
      ...{ rule: rule.id, control: rule.control, kind: first.kind, state, severity: verdict.severity },
      title: titleOf(state, verdict.title ?? rule.title, first.option),
      option: first.option,
      found: found.length === 0 ? null : [...found.slice(0, MOST_SHOWN), ...more].join('; '),
      wanted: rule.wanted,
      places: onlyOnce(group.flatMap((each) => each.places)),
      because: sourcesOf(rule),
      why: rule.because,
      condition: verdict.missing ?? first.condition,
      fix: state === 'fail' ? fixOf(rule, options) : null,
      fingerprint: [rule.id, state, verdict.severity, ...options, ...subjectsOf(group)].join(':'),
    },
  ]
}

/**
 * What else tells a finding from others: of files each of which is a guest or container of its own, their names, and in how many places of
 * each it is. So a guest that is added, or a device, is a new finding.
 */
function subjectsOf(group: readonly Judged[]): string[] {
  if (!group.some(({ kind }) => kind === 'domain' || kind === 'lxc')) return []
  const files = onlyOnce(group.flatMap(({ places }) => places)).map(({ file }) => printable(file.slice(file.lastIndexOf('/') + 1)))
  return [...new Set(files)].toSorted().map((name) => `${name}*${files.filter((each) => each === name).length}`)
}

/** The fragment of a rule, for each option that is wrong where it is written for any; a section has its header once. */
function fixOf({ fix }: Rule, options: readonly string[]): string {
  if (!fix.includes('{name}')) return fix
  const [head = '', ...lines] = fix.trimEnd().split('\n')
  const parts = options.flatMap((option) => {
    const [, section, name] = /^\[([^\]]+)\] (\S+)$/.exec(option) ?? []
    return section === undefined || name === undefined ? [] : [{ section, name }]
  })
  const sections = [...new Set(parts.map(({ section }) => section))]
  const written = sections.map((section) => {
    const own = parts.filter((part) => part.section === section).flatMap(({ name }) => lines.map((line) => line.replaceAll('{name}', name)))
    return [head.replaceAll('{section}', section), ...new Set(own)].join('\n')
  })
  return `${written.join('\n\n')}\n`
}

/** A rule's title says what is wrong; of what is not, another one is said. */
function titleOf(state: State, title: string, option: string): string {
  switch (state) {
    case 'fail':
      return title
    case 'pass':
      return `${option} is as it should be`
    case 'cannot-be-told':
      return `It cannot be told whether this holds: ${title}`
    case 'no-effect':
      return `${option} has no effect here`
    case 'not-applicable':
      return `${option} is of no concern here`
  }
}

/** A line that sets an option under a name that two options had is one place. */
function onlyOnce(places: readonly OptionPlace[]): OptionPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify([place.file, place.line, place.column]), place])).values()]
}

/** Two findings of one rule never have the same fingerprint: the second one has a number behind it. */
function withOwnFingerprint(): (finding: Finding) => Finding {
  const seen = new Map<string, number>()
  return (finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${count}` }
  }
}

function worstFirst(a: Finding, b: Finding): number {
  return STATES.indexOf(a.state) - STATES.indexOf(b.state) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}
