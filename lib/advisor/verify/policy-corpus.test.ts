import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compile } from '@/lib/advisor/compile/compile'
import { assignmentsOf, mini } from '@/lib/advisor/mini-policy.test-data'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { policyJson } from '@/lib/advisor/prove/policy-proof'
import { allowedBy } from '@/lib/advisor/runtime/answers'
import { type CompiledPolicy, type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers, type WrittenAnswers } from '@/lib/advisor/runtime/read-answers'
import type { Assignment } from '@/lib/advisor/verify/assignments'
import { assignmentAt, namedAssignment } from '@/lib/advisor/verify/assignments'
import { createOracle, type Judgement } from '@/lib/advisor/verify/oracle'
import { policyCorpus } from '@/lib/advisor/verify/policy-corpus'
import { randomFrom } from '@/lib/random-from'

/** What others hold in their hands: the text of the two files. */
const published = (compilation: ReturnType<typeof mini>, count: number) => ({
  policy: JSON.parse(JSON.stringify(policyJson(compilation))),
  corpus: JSON.parse(JSON.stringify(policyCorpus(compilation, count))) as ReturnType<typeof policyCorpus>,
})

/** Another reading, made from nothing but what is published. */
function rereading({
  source,
}: {
  source: { available: Record<string, string[]> } & Record<string, unknown>
}): (assignment: Assignment) => Judgement {
  const { available, ...written } = source
  const policy = written as Policy // as it was written: see Policy
  const candidates = policy.candidates.map((each) => {
    return { ...each, availability: { ...each.availability, options: available[each.id] ?? [], fromDriver: [] } }
  })
  const noFacts: PolicyFacts = { releases: [], drivers: [], supportMatrix: [] }
  return createOracle({ ...policy, candidates, cases: [] }, noFacts)
}

const isOut = (status: string | undefined): boolean => status === 'excluded' || status === 'unavailable'

/** Where an entry says something else of its answers than the assignments that they leave. */
function wrongIn(entry: ReturnType<typeof policyCorpus>['entries'][number], assignments: readonly Judgement[]): string[] {
  const out = Object.keys(entry.status).filter((id) => isOut(entry.status[id]))
  return assignments.flatMap(({ recommended, status }) => {
    const isRight =
      recommended.every((id) => entry.possible.includes(id)) &&
      entry.recommended.every((id) => recommended.includes(id)) &&
      (!entry.settled || recommended.length === entry.recommended.length) &&
      out.every((id) => isOut(status[id]))
    return isRight ? [] : [JSON.stringify({ entry, recommended, status })]
  })
}

test('the published files alone are enough to come to every result of the small policy', () => {
  const { policy, corpus } = published(mini(), 300)
  const open = openPolicy(policy.compiled as CompiledPolicy)
  const judge = rereading(policy)
  for (const entry of corpus.entries) {
    const assignments = assignmentsOf(open, readAnswers(open, entry.answers).answers)
      .map((number) => judge(namedAssignment(open, assignmentAt(open, number))))
      .filter(({ isPossible }) => isPossible)
    expect(wrongIn(entry, assignments)).toEqual([])
    expect(entry.settled).toBe(new Set(assignments.map(({ recommended }) => recommended.join())).size <= 1)
    expect(new Set(entry.possible)).toEqual(new Set(assignments.flatMap(({ recommended }) => recommended)))
    for (const [id, found] of Object.entries(entry.status)) expect(isOut(found)).toBe(assignments.every(({ status }) => isOut(status[id])))
  }
})

test('and to those of the isolation policy, in assignments drawn from the answers of each entry', { timeout: 30_000 }, () => {
  const { policy: written, facts } = loadPolicy()
  const { policy, corpus } = published(compile(written, facts), 400)
  const open = openPolicy(policy.compiled as CompiledPolicy)
  const judge = rereading(policy)
  const random = randomFrom(11)
  const drawn = (answers: WrittenAnswers) => Array.from({ length: 30 }, () => judge(someAssignment(open, answers, random)))
  expect(corpus.entries.flatMap((entry) => wrongIn(entry, drawn(entry.answers)))).toEqual([])
})

test('the digest of the policy is that of its source, keys sorted', () => {
  const { policy } = published(mini(), 1)
  expect(
    createHash('sha256')
      .update(JSON.stringify(sorted(policy.source)))
      .digest('hex'),
  ).toBe(policy.digest)
  expect(policy.source.available).toEqual({ kvm: ['old', 'new', 'other'], lxc: ['old', 'new'], hyperv: ['old', 'other'] })
})

function someAssignment(open: OpenPolicy, answers: WrittenAnswers, random: () => number): Assignment {
  const allowed = allowedBy(open, readAnswers(open, answers).answers)
  const indexes = open.questions.map(({ options }, question) => {
    const left = options.flatMap((_, at) => (((allowed[question] ?? 0) >> at) & 1 ? [at] : []))
    return left[Math.floor(random() * left.length)] ?? 0
  })
  return namedAssignment(open, indexes)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted((value as Record<string, unknown>)[key])]),
  )
}
