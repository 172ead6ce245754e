import fc from 'fast-check'
import { type Compilation, compile } from '@/lib/advisor/compile/compile'
import { parsePolicy } from '@/lib/advisor/policy/parse-policy'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentAt, assignmentCount } from '@/lib/advisor/verify/assignments'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { formatProblem } from '@/lib/input/problems/problem'

/** Two series, three drivers and one row. */
export const miniFacts: PolicyFacts = {
  releases: [{ name: 'Ussuri' }, { name: '2024.1 Caracal' }],
  drivers: [
    { id: 'libvirt-kvm', series: { Ussuri: 'available', '2024.1 Caracal': 'available' } },
    { id: 'libvirt-lxc', series: { Ussuri: 'available-untested', '2024.1 Caracal': 'deprecated' } },
    { id: 'hyperv', series: { Ussuri: 'available', '2024.1 Caracal': 'removed' } },
  ],
  supportMatrix: [{ id: 'operation.live-migrate', states: { kvm_x86: 'complete', lxc: 'missing' } }],
}

const parsed = parsePolicy(readYamlFiles('lib/advisor/testdata/mini'), miniFacts)
if (parsed.kind === 'refused') throw new Error(parsed.problems.map(formatProblem).join('\n'))
export const miniPolicy: Policy = parsed.value

/** The policy of four questions in testdata, with some of its parts replaced. */
export const mini = (changed: Partial<Policy> = {}): Compilation => compile({ ...miniPolicy, ...changed }, miniFacts)

/** Any answers to the questions of a policy. */
export function answersOf({ questions }: OpenPolicy): fc.Arbitrary<Answers> {
  const shape = questions.map(({ id, options }) => {
    const some = fc.subarray(options.map(([option]) => option))
    return [id, fc.oneof(fc.constant('?' as const), some)] as const
  })
  return fc.record(Object.fromEntries(shape), { requiredKeys: [] }) as fc.Arbitrary<Answers> // a key is left out, never undefined
}

/** The number of every assignment that answers leave, possible or not. */
export function assignmentsOf(open: OpenPolicy, answers: Answers): number[] {
  const allowed = allowedBy(open, answers)
  const all = Array.from({ length: assignmentCount(open) }, (_, number) => number)
  return all.filter((number) => assignmentAt(open, number).every((option, question) => ((allowed[question] ?? 0) >> option) & 1))
}

export const miniOpen = openPolicy(mini().compiled)
