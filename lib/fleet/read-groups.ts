import type { LinkState } from '@/lib/advisor/runtime/link'
import { readAnswers, UnknownWord, type WrittenAnswers } from '@/lib/advisor/runtime/read-answers'
import { type GroupFields, type GroupRow, rowsOf } from '@/lib/fleet/group-rows'
import type { HostGroup } from '@/lib/fleet/host-group'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { readReleaseCell } from '@/lib/fleet/release-cell'
import type { Problem } from '@/lib/input/problems/problem'
import { readPackageList } from '@/lib/inventory/package-list'

/** Every group that can be read, and every problem of every other row. */
export type GroupReading = Readonly<{ groups: readonly HostGroup[]; problems: readonly Problem[] }>

/** Read host groups from CSV or JSON. Rows with problems are left out and told, all in one run. */
export function readGroups(text: string, file: string, knowledge: FleetKnowledge): GroupReading {
  const { rows, problems } = rowsOf(text, file)
  const seen = new Map<string, number | null>()
  const read = rows.map((row): GroupReading => {
    const name = row.fields.name?.[0] ?? ''
    const before = seen.get(name)
    seen.set(name, row.line)
    if (name === '')
      return { groups: [], problems: [problemAt(file, row, 'no-name', 'the group has no name', 'write one into the column name')] }
    if (before !== undefined) {
      const what = `there is a group ${JSON.stringify(name)} already${before === null ? '' : `, in line ${before}`}`
      return { groups: [], problems: [problemAt(file, row, 'double-name', what, 'give each group a name of its own')] }
    }
    return groupOf(name, row, file, knowledge)
  })
  return { groups: read.flatMap(({ groups }) => groups), problems: [...problems, ...read.flatMap((each) => each.problems)] }
}

/** What is not an answer to a question. */
const OWN = ['name', 'packages']

/** A group out of what is written of it, or every reason why it is none. */
export function groupOf(name: string, row: GroupRow, file: string, { policy, concern }: FleetKnowledge): GroupReading {
  const problems: Problem[] = []
  const told = (reason: string, what: string, fix: string) => problems.push(problemAt(file, row, reason, what, fix))
  const { written, nova } = withRelease(row.fields, (word) => readReleaseCell(word, concern.versions.releases))
  const asked = Object.entries(written).filter(([question, words]) => !OWN.includes(question) && words.length > 0)
  const whole = readOrNull(policy, Object.fromEntries(asked))
  // Where something is wrong, each word is read by itself, so that all that is wrong is told.
  for (const [question, words] of whole === null ? asked : []) {
    const wrong = wordProblem(policy, { [question]: words })
    if (wrong !== null) told('unknown-word', ...wrong)
  }
  const listed = row.fields.packages ?? []
  const packages = listed.length === 0 ? null : readPackageList(listed.join('\n'), file)
  if (packages?.kind === 'refused')
    told('no-packages', 'no word of packages names a package with a version', 'write nova==31.0.0 keystone==27.0.0')
  if (packages?.kind === 'read' && packages.warnings.length > 0)
    told('unread-package', 'a word of packages names no package with a version', 'write each as name==version')
  if (problems.length > 0 || whole === null) return { groups: [], problems }
  const state = { answers: whole.answers, current: whole.current ?? null }
  const place = { file, line: row.line }
  return {
    groups: [{ name, place, ...state, nova, packages: packages?.kind === 'read' ? packages.packages : [], findings: [] }],
    problems,
  }
}

function readOrNull(policy: FleetKnowledge['policy'], written: WrittenAnswers): LinkState | null {
  try {
    return readAnswers(policy, written)
  } catch (error) {
    if (error instanceof UnknownWord) return null
    throw error
  }
}

/** What is wrong with an answer, and how to mend it. */
function wordProblem(policy: FleetKnowledge['policy'], written: WrittenAnswers): [what: string, fix: string] | null {
  try {
    readAnswers(policy, written)
    return null
  } catch (error) {
    if (!(error instanceof UnknownWord)) throw error
    const [what = '', fix = 'see the columns and words on /fleet/'] = error.message.split('; ')
    return [what, fix.replace(/^did you mean (.*)\?$/, 'perhaps $1 is meant')]
  }
}

/** A release in place of an option of the advisor: the question gets the option that it belongs to. */
function withRelease(fields: GroupFields, read: (word: string) => ReturnType<typeof readReleaseCell>) {
  const [word = ''] = fields.release?.length === 1 ? fields.release : []
  const known = word === '' ? null : read(word)
  // 22 is an option of the question, and a release as well: it is both.
  const written: WrittenAnswers & GroupFields = known === null ? fields : { ...fields, release: [known.option] }
  return { written, nova: known?.nova ?? null }
}

function problemAt(file: string, { line, at }: GroupRow, reason: string, what: string, fix: string): Problem {
  return { file, line, reason, what: line === null ? `group ${at}: ${what}` : what, fix, level: 'error' }
}
