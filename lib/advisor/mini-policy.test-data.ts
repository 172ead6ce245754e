import fc from 'fast-check'
import { type Compilation, compile } from '@/lib/advisor/compile'
import type { Policy } from '@/lib/advisor/policy-schema'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { worldAt, worldCount } from '@/lib/advisor/worlds'
import { loadPolicy } from '@/lib/content/policy'

const loaded = loadPolicy('lib/advisor/testdata/mini', 'lib/advisor/testdata/openstack')

/** The policy of four questions in testdata, with some of its parts replaced. */
export const mini = (changed: Partial<Policy> = {}): Compilation => compile({ ...loaded.policy, ...changed }, loaded.facts)
export const miniPolicy: Policy = loaded.policy
export const miniFacts = loaded.facts

/** Any answers to the questions of a policy. */
export function answersOf({ questions }: OpenPolicy): fc.Arbitrary<Answers> {
  const shape = questions.map(({ id, options }) => {
    const some = fc.subarray(options.map(([option]) => option))
    return [id, fc.oneof(fc.constant('?' as const), some)] as const
  })
  return fc.record(Object.fromEntries(shape), { requiredKeys: [] }) as fc.Arbitrary<Answers> // a key is left out, never undefined
}

/** The number of every world that answers leave, possible or not. */
export function worldsOf(open: OpenPolicy, answers: Answers): number[] {
  const allowed = allowedBy(open, answers)
  const all = Array.from({ length: worldCount(open) }, (_, number) => number)
  return all.filter((number) => worldAt(open, number).every((option, question) => ((allowed[question] ?? 0) >> option) & 1))
}

export const miniOpen = openPolicy(mini().compiled)
