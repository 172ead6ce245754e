import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentCount } from '@/lib/advisor/verify/assignments'

type Weights = Readonly<Record<string, readonly number[]>>

/**
 * Who comes to the portal, and how often people of each kind answer so, as parts of a hundred in the order of the options of policy
 * 2026.2.0. Nobody counted them: they are our estimate, written down so that "usually about n questions" can be checked and argued with.
 *
 * Within a kind answers are drawn independently of each other; between kinds they are not, because they hang together: where anyone signs
 * up, tenants are root and bring their own code; a team that runs its own services is root itself, reads what it installs, and stops a
 * guest to move it. Drawn without kinds, one person in a hundred would be a public cloud whose operators alone are root.
 */
const KINDS: readonly Readonly<{ name: string; parts: number; weights: Weights }>[] = [
  {
    name: 'a public cloud',
    parts: 20,
    weights: {
      release: [2, 1, 16, 16, 45, 20],
      guests: [80, 12, 8],
      tenancy: [0, 0, 15, 85],
      code: [0, 0, 30, 70],
      'guest-root': [0, 5, 95],
      data: [5, 10, 55, 30],
      'host-operator': [82, 18],
      neighbours: [70, 18, 12],
      'guest-os': [8, 47, 45],
      'cpu-virt': [96, 4, 0],
      'live-migration': [75, 25],
      volumes: [85, 15],
      devices: [60, 10, 18, 12],
      density: [80, 15, 5],
      skills: [68, 6, 12, 5, 4, 5],
    },
  },
  {
    name: 'a private cloud of an organisation',
    parts: 30,
    weights: {
      release: [5, 3, 18, 17, 32, 25],
      guests: [85, 12, 3],
      tenancy: [0, 80, 20, 0],
      code: [10, 45, 33, 12],
      'guest-root': [20, 40, 40],
      data: [3, 27, 42, 28],
      'guest-os': [22, 36, 42],
      'live-migration': [68, 32],
      volumes: [78, 22],
      density: [78, 20, 2],
      skills: [48, 6, 25, 12, 5, 4],
    },
  },
  {
    name: 'a team with hosts of its own',
    parts: 20,
    weights: {
      release: [3, 2, 8, 7, 20, 60],
      guests: [55, 40, 5],
      tenancy: [90, 10, 0, 0],
      code: [35, 48, 17, 0],
      'guest-root': [65, 35, 0],
      data: [10, 45, 33, 12],
      'host-operator': [97, 3],
      neighbours: [92, 5, 3],
      'guest-os': [60, 22, 18],
      'live-migration': [22, 78],
      volumes: [30, 70],
      devices: [76, 8, 12, 4],
      density: [70, 25, 5],
      skills: [36, 5, 11, 8, 34, 6],
      certificate: [97, 3],
    },
  },
  {
    name: 'a platform for containers',
    parts: 15,
    weights: {
      release: [1, 1, 7, 8, 23, 60],
      guests: [0, 85, 15],
      tenancy: [15, 52, 20, 13],
      code: [15, 42, 25, 18],
      'guest-root': [25, 40, 35],
      'guest-os': [85, 12, 3],
      'live-migration': [15, 85],
      volumes: [50, 50],
      density: [45, 40, 15],
      skills: [22, 2, 8, 3, 60, 5],
    },
  },
  {
    name: 'build machines and functions',
    parts: 8,
    weights: {
      release: [1, 1, 8, 8, 22, 60],
      guests: [35, 45, 20],
      tenancy: [15, 50, 12, 23],
      code: [5, 35, 15, 45],
      'guest-root': [20, 30, 50],
      data: [15, 50, 27, 8],
      'guest-os': [60, 30, 10],
      'live-migration': [3, 97],
      volumes: [12, 88],
      devices: [90, 5, 4, 1],
      density: [15, 40, 45],
      skills: [30, 3, 6, 4, 52, 5],
    },
  },
  {
    name: 'an edge, a laboratory or a test bed',
    parts: 7,
    weights: {
      release: [4, 2, 12, 10, 22, 50],
      guests: [60, 36, 4],
      tenancy: [50, 35, 12, 3],
      code: [32, 42, 20, 6],
      'guest-root': [50, 35, 15],
      data: [30, 44, 20, 6],
      'guest-os': [52, 28, 20],
      arch: [60, 37, 3],
      'cpu-virt': [50, 20, 30],
      'live-migration': [10, 90],
      volumes: [20, 80],
      devices: [65, 8, 20, 7],
      density: [72, 23, 5],
      skills: [42, 5, 8, 5, 32, 8],
    },
  },
]

/** Of what a kind says nothing. */
const WEIGHTS: Weights = {
  'host-operator': [88, 12],
  'memory-encryption': [60, 20, 20],
  neighbours: [70, 15, 15],
  arch: [93, 6, 1],
  'cpu-virt': [88, 9, 3],
  devices: [70, 8, 12, 10],
  density: [72, 20, 8],
  data: [5, 30, 42, 23],
  'id-mapping': [50, 30, 20],
  confinement: [65, 25, 10],
  licence: [70, 30],
  certificate: [90, 10],
}

const share = (weights: readonly number[]): number[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/** What part of all people each kind is, adding up to 1. */
export const kindShares: readonly number[] = share(KINDS.map(({ parts }) => parts))

/**
 * For each kind of people how often they answer a question with each option, in the order of its options, adding up to 1; all alike where
 * nothing is known of the question.
 */
export function sharesOf({ id, options }: Readonly<{ id: string; options: readonly unknown[] }>): readonly (readonly number[])[] {
  return KINDS.map(({ weights }) => {
    const known = weights[id] ?? WEIGHTS[id]
    return known?.length === options.length ? share(known) : options.map(() => 1 / options.length)
  })
}

/** The number of an assignment, drawn by these weights; all alike where a policy has other questions or options. */
export function realisticPerson(open: OpenPolicy, random: () => number): number {
  const isKnown = KINDS.every(({ weights }) =>
    open.questions.every(({ id, options }) => (weights[id] ?? WEIGHTS[id])?.length === options.length),
  )
  if (!isKnown) return Math.floor(random() * assignmentCount(open))
  const { weights } = KINDS[drawn(kindShares, random)] ?? { weights: WEIGHTS }
  return open.questions.reduce((number, { id, options }) => number * options.length + drawn(weights[id] ?? WEIGHTS[id] ?? [], random), 0)
}

function drawn(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  const found = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return Math.max(0, found)
}
