import { check } from '@/lib/check/check'
import type { Knowledge } from '@/lib/check/knowledge'
import { advisorAnswers } from '@/lib/check/page/advisor-answers'
import type { ConfigFile } from '@/lib/check/read-files'
import type { CheckResult } from '@/lib/check/result/result'
import { type GroupFields, rowsOf } from '@/lib/fleet/group-rows'
import type { GroupFinding } from '@/lib/fleet/host-group'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import type { HostFile, HostFolder } from '@/lib/fleet/load-host-folders'
import { type GroupReading, groupOf } from '@/lib/fleet/read-groups'
import type { Problem } from '@/lib/input/problems/problem'
import { configText } from '@/lib/input/text/config-text'
import { readPackageList } from '@/lib/inventory/package-list'

/**
 * A host out of its folder: what its configuration says and fails, what answers.json says besides, and what packages.txt lists. Where both
 * answer a question, answers.json counts.
 */
export function groupOfFolder({ name, files }: HostFolder, knowledge: FleetKnowledge, rules: Knowledge): GroupReading {
  const problems: Problem[] = []
  const checked = checkOf(files, rules, problems)
  const written = writtenIn(files, problems)
  const packages = files
    .filter(({ use }) => use === 'packages')
    .map((file) => ({ file: file.name, inventory: readPackageList(textOf(file, problems)?.text ?? '', file.name) }))
  const ofPackages = packages.flatMap(({ inventory }) => (inventory.kind === 'refused' ? inventory.problems : inventory.warnings))
  const fields = { ...(checked === null ? {} : fieldsOf(checked, knowledge)), ...written }
  const { groups, problems: others } = groupOf(name, { line: null, at: 1, fields }, name, knowledge)
  const all = [...problems, ...ofPackages, ...others]
  if (all.some(({ level }) => level === 'error')) return { groups: [], problems: all }
  const listed = packages.flatMap(({ inventory }) => (inventory.kind === 'read' ? inventory.packages : []))
  return {
    groups: groups.map((group) => ({ ...group, packages: listed, findings: checked === null ? [] : findingsOf(checked) })),
    problems: all,
  }
}

type Text = Extract<ReturnType<typeof configText>, { kind: 'text' }>

function textOf({ name, bytes }: HostFile, problems: Problem[]): Text | null {
  const text = configText(bytes, name)
  if (text.kind === 'text') return text
  problems.push(text.problem)
  return null
}

function checkOf(files: readonly HostFile[], rules: Knowledge, problems: Problem[]): CheckResult | null {
  const texts = files
    .filter(({ use }) => use === 'config')
    .flatMap((file): ConfigFile[] => {
      const text = textOf(file, problems)
      return text === null ? [] : [{ name: file.name, text: text.text, lines: text.lines }]
    })
  if (texts.length === 0) return null
  const result = check(texts, { release: null, kind: null }, rules)
  if ('findings' in result) return result
  for (const problem of result) problems.push(problem)
  return null
}

/** What the configuration answers, as columns. */
function fieldsOf({ answers, current, release }: CheckResult, { policy }: FleetKnowledge): GroupFields {
  const told = Object.entries(advisorAnswers(answers)).map(([question, words]) => [question, [words].flat()] as const)
  const runs = current !== null && policy.candidates.includes(current.value) ? { current: [current.value] } : {}
  return { ...Object.fromEntries(told), ...runs, ...(release === null ? {} : { release: [release.value] }) }
}

/** answers.json is one group without a name. */
function writtenIn(files: readonly HostFile[], problems: Problem[]): GroupFields {
  const file = files.find(({ use }) => use === 'answers')
  const text = file === undefined ? null : textOf(file, problems)
  if (file === undefined || text === null) return {}
  const { rows, problems: found } = rowsOf(`[${text.text}]`, file.name)
  for (const problem of found) problems.push(problem)
  return rows[0]?.fields ?? {}
}

function findingsOf({ findings }: CheckResult): GroupFinding[] {
  return findings.flatMap(({ rule, title, state, severity }) =>
    state === 'fail' || state === 'cannot-be-told' ? [{ rule, title, state, severity }] : [],
  )
}
