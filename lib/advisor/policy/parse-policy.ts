import type * as z from 'zod'
import { type Merged, mergeFiles, schemaProblems, type TextFile, unknownId } from '@/lib/advisor/policy/merge-files'
import type { Facts } from '@/lib/advisor/policy/policy-facts'
import type { PolicyProblem } from '@/lib/advisor/policy/policy-problem'
import { FILES, Policy } from '@/lib/advisor/policy/policy-schema'
import { faultsOf } from '@/lib/advisor/policy/references'

/** What was read, or every reason why not. */
export type Parsed<T> =
  | Readonly<{ kind: 'parsed'; value: T; at: Merged['at'] }>
  | Readonly<{ kind: 'refused'; problems: readonly PolicyProblem[] }>

/** Read the files of a policy. References are checked when all files are well formed. */
export function parsePolicy(files: readonly TextFile[], facts: Facts): Parsed<Policy> {
  const merged = mergeFiles(files, FILES)
  const parsed = parseMerged(merged, Policy)
  if (parsed.kind === 'refused') return parsed
  const problems = faultsOf(parsed.value, facts).map(({ unknown, reason, what, fix, ...spot }) =>
    unknown ? unknownId(merged, spot, unknown.kind, unknown.id, unknown.among) : { ...merged.at(spot), reason, what, fix },
  )
  return problems.length > 0 ? { kind: 'refused', problems: inOrder(problems) } : parsed
}

function parseMerged<T>(merged: Merged, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(merged.value, { reportInput: true })
  const isUnread = merged.problems.some(({ reason }) => reason === 'yaml') // what an unread file holds is not missing
  const issues = (result.error?.issues ?? []).filter(({ path }) => !isUnread || path.length > 1)
  const problems = [...merged.problems, ...schemaProblems(issues, merged)]
  return problems.length > 0 || !result.success
    ? { kind: 'refused', problems: inOrder(problems) }
    : { kind: 'parsed', value: result.data, at: merged.at }
}

const inOrder = (problems: readonly PolicyProblem[]) =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.col - b.col))
