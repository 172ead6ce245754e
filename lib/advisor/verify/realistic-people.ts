import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentCount } from '@/lib/advisor/verify/assignments'

/**
 * How often people answer so, as parts of a hundred in the order of the options of policy 2026.2.0. Nobody counted them: they are our
 * estimate of who comes to the portal, written down so that "usually about n questions" can be checked and argued with. Answers are drawn
 * independently of each other.
 */
const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
  release: [3, 2, 14, 14, 37, 30],
  guests: [65, 25, 10],
  tenancy: [20, 35, 20, 25],
  code: [15, 35, 20, 30],
  'guest-root': [25, 30, 45],
  data: [5, 30, 40, 25],
  'host-operator': [88, 12],
  'memory-encryption': [60, 20, 20],
  neighbours: [70, 15, 15],
  'guest-os': [35, 35, 30],
  arch: [90, 8, 2],
  'cpu-virt': [85, 10, 5],
  'live-migration': [50, 50],
  volumes: [60, 40],
  devices: [70, 8, 12, 10],
  density: [65, 25, 10],
  'id-mapping': [50, 30, 20],
  confinement: [65, 25, 10],
  skills: [45, 5, 15, 8, 20, 7],
  licence: [70, 30],
  certificate: [90, 10],
}

/** How often people answer a question with each option, in the order of its options, adding up to 1; all alike where nothing is known. */
export function sharesOf({ id, options }: Readonly<{ id: string; options: readonly unknown[] }>): readonly number[] {
  const weights = WEIGHTS[id]
  if (weights?.length !== options.length) return options.map(() => 1 / options.length)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/** The number of an assignment, drawn by these weights; all alike where a policy has other questions or options. */
export function realisticPerson(open: OpenPolicy, random: () => number): number {
  const isKnown = open.questions.every(({ id, options }) => WEIGHTS[id]?.length === options.length)
  if (!isKnown) return Math.floor(random() * assignmentCount(open))
  return open.questions.reduce((number, { id, options }) => number * options.length + drawn(WEIGHTS[id] ?? [], random), 0)
}

function drawn(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return Math.max(0, found)
}
