import { FINGERPRINT } from '@/lib/findings/baseline'
import { detailLines } from '@/lib/findings/detail-lines'
import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'
import { messageOf, type Problem } from '@/lib/input/problems/problem'
import { version } from '@/package.json'

/** Code scanning takes no more. */
const MOST_RESULTS = 25_000
const MOST_LOCATIONS = 1_000
const LEVELS = { critical: 'error', serious: 'warning', advisory: 'note' } as const

/** Findings as SARIF 2.1.0: `fail` with a level, `open` without one; what is suppressed says so with its reason. */
export function toSarif({ command, findings, notes }: Report) {
  const shown = findings.slice(0, MOST_RESULTS)
  const rules = new Map(shown.toReversed().map((finding) => [finding.rule, finding] as const)) // the worst finding of a rule describes it
  const ids = [...new Set(shown.map(({ rule }) => rule))]
  const index = new Map(ids.map((id, at) => [id, at] as const))
  const left = findings.length - shown.length
  const told = [
    ...notes.map(notification),
    ...(left > 0 ? [warning(`${left} further findings were left out: a file holds ${MOST_RESULTS}`)] : []),
  ]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bulkhead', semanticVersion: version, rules: ids.flatMap((id) => ruleOf(rules.get(id))) } },
        automationDetails: { id: `bulkhead/${command}/` },
        invocations: [{ executionSuccessful: true, ...(told.length === 0 ? {} : { toolExecutionNotifications: told }) }],
        results: shown.map((finding) => resultOf(finding, index.get(finding.rule) ?? 0)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  }
}

function ruleOf(finding: Finding | undefined) {
  if (finding === undefined) return []
  const { rule, title, tags, help } = finding
  const text = printable([title, ...(tags.length === 0 ? [] : [tags.join(', ')]), help].join('. '))
  return [
    {
      ...{ id: rule, shortDescription: { text: printable(title) }, helpUri: help, help: { text } },
      properties: { tags: ['security', ...tags.map(printable)] },
    },
  ]
}

function resultOf({ rule, kind, severity, fingerprint, suppressed, isNew, ...finding }: Finding, ruleIndex: number) {
  return {
    ...{ ruleId: rule, ruleIndex, kind, level: kind === 'fail' ? LEVELS[severity] : 'none' },
    message: { text: textOf(finding) },
    locations: locationsOf(finding),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(suppressed === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: printable(suppressed.reason) }] }),
    ...(isNew === null ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
  }
}

const textOf = ({ subject, message, details }: Pick<Finding, 'subject' | 'message' | 'details'>) =>
  [`${subject.name}: ${message}`, ...details.flatMap(detailLines)].map(printable).join('\n')

/** The places at all of which a finding must be mended. */
function locationsOf({ subject, place, also = [] }: Pick<Finding, 'subject' | 'place' | 'also'>) {
  const kind = subject.purl.startsWith('pkg:') ? 'module' : 'member'
  const logicalLocations = [{ name: printable(subject.name), fullyQualifiedName: printable(subject.purl), kind }]
  if (place === null) return [{ logicalLocations }]
  return [place, ...also].slice(0, MOST_LOCATIONS).map(({ file, line, column }) => {
    const region = { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) } // code scanning shows nothing that has no line
    return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region }, logicalLocations }
  })
}

/** A path as a relative reference, whatever the name holds. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/^\/+/, '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

const notification = (problem: Problem) =>
  warning(`${printable(problem.file)}${problem.line === null ? '' : `:${problem.line}`}: ${messageOf(problem)}`)
const warning = (text: string) => ({ level: 'warning', message: { text } })
