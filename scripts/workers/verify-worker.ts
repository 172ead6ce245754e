import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { agreement } from '@/lib/advisor/verify/agreement'
import { assignmentCount } from '@/lib/advisor/verify/assignments'
import { randomFrom } from '@/lib/random-from'

/** What a worker is to compare; `from` and `to` are numbers of assignments in a full run, else counts of random ones. */
export type Share = Readonly<{
  policy: string | undefined
  facts: string | undefined
  isFull: boolean
  from: number
  to: number
  seed: number
}>
/** What a worker says: assignments done so far, or a difference. */
export type Said = Readonly<{ done: number; difference: string | null }>

/** Differences after which a worker gives up: more would not tell more. */
const ENOUGH = 5

const { policy: folder, facts: factsFolder, isFull, from, to, seed } = workerData as Share // sent by verify.ts
const { policy, facts } = loadPolicy(folder, factsFolder)
const open = openPolicy(compile(policy, facts).compiled)
const compare = agreement(policy, facts, open)
const random = randomFrom(seed)
const all = assignmentCount(open)
const say = (said: Said) => parentPort?.postMessage(said)

let found = 0
for (let at = from; at < to && found < ENOUGH; at += 1) {
  const difference = compare(isFull ? at : Math.floor(random() * all))
  if (difference !== null) found += 1
  if (difference !== null || (at - from) % 20_000 === 0) say({ done: at - from + 1, difference })
}
say({ done: to - from, difference: null })
