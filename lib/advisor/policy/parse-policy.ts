import type { Fault } from '@/lib/advisor/policy/id-checker'
import { type Merged, mergeFiles } from '@/lib/advisor/policy/merge-files'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import { FILES, Policy } from '@/lib/advisor/policy/policy-schema'
import { faultsOf } from '@/lib/advisor/policy/references'
import type { Problem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { nearest } from '@/lib/input/yaml/nearest'
import { schemaFaults } from '@/lib/input/yaml/schema-problems'

/** What was read, or every reason why not. */
type PolicyReading = Readonly<{ kind: 'parsed'; value: Policy }> | Readonly<{ kind: 'refused'; problems: readonly Problem[] }>

/** Read the files of a policy. References are checked when all files are well formed. */
export function parsePolicy(files: readonly TextFile[], facts: PolicyFacts): PolicyReading {
  const merged = mergeFiles(files, FILES)
  const result = Policy.safeParse(merged.value, { reportInput: true })
  const issues = (result.error?.issues ?? []).filter(({ path }) => !merged.isUnread || path.length > 1)
  const ofSchema = schemaFaults(Policy, issues).map(({ path, ofKey, reason, what, fix }) =>
    error(merged.at(path, ofKey), reason, what, fix),
  )
  const problems = [...merged.problems, ...ofSchema]
  if (problems.length > 0 || !result.success) return { kind: 'refused', problems: inOrder(problems) }
  const faults = faultsOf(result.data, facts)
  if (faults.length > 0) return { kind: 'refused', problems: inOrder(faults.map((fault) => referenceProblem(merged, fault))) }
  return { kind: 'parsed', value: result.data }
}

/** A fault between parts of a policy; what refers to nothing is told with the nearest word that there is. */
function referenceProblem({ at }: Merged, { path, reason, what, fix, unknown }: Fault): Problem {
  if (!unknown) return error(at(path), reason, what, fix)
  const { kind, id, among } = unknown
  const meant = nearest(id, among)
  const others = among.length === 0 ? `declare a ${kind} first` : `use one of ${among.join(', ')}`
  return error(at(path), reason, `there is no ${kind} "${id}"`, meant === null ? others : `did you mean "${meant}"?`)
}

const error = (place: ReturnType<Merged['at']>, reason: string, what: string, fix: string): Problem => ({
  ...{ ...place, reason, what, fix, level: 'error' },
})

const inOrder = (problems: readonly Problem[]) =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)))
