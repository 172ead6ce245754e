import { availableParallelism } from 'node:os'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { assignmentCount } from '@/lib/advisor/verify/assignments'
import { tryAdvice } from '@/lib/advisor/verify/try-advice'
import { argumentsOrExit } from '@/scripts/command-line'
import { startTypeScriptWorker } from '@/scripts/workers/typescript-worker'
import type { Said, Share } from '@/scripts/workers/verify-worker'

const { values } = argumentsOrExit({
  options: {
    full: { type: 'boolean', default: false },
    worlds: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    /** Instead: hold the advice on so many random answers against every world that they leave. */
    advice: { type: 'string' },
    policy: { type: 'string' },
    facts: { type: 'string' },
  },
})
const { policy, facts } = loadPolicy(values.policy, values.facts)
const compilation = compile(policy, facts)
if (values.advice !== undefined) {
  const { verdicts, failures } = tryAdvice(compilation, Number(values.advice), Number(values.seed))
  for (const failure of failures) console.error(failure)
  for (const [verdict, count] of Object.entries(verdicts)) console.log(`${String(count).padStart(6)}  what runs: ${verdict}`)
  console.log(`${values.advice} sets of answers: ${failures.length} claims do not hold in the worlds that they leave`)
  process.exit(failures.length > 0 ? 1 : 0)
}
const open = openPolicy(compilation.compiled)
const all = assignmentCount(open)
const isFull = values.full || Number(values.worlds) >= all
const total = isFull ? all : Number(values.worlds)
const cores = availableParallelism()
const started = performance.now()
const done: number[] = Array.from({ length: cores }, () => 0)
const differences: string[] = []

console.log(
  `${policy.policy.id} ${policy.policy.version}: ${total.toLocaleString('en')} of ${all.toLocaleString('en')} worlds, ${cores} cores`,
)
const timer = setInterval(() => {
  const sum = done.reduce((a, b) => a + b, 0)
  const seconds = (performance.now() - started) / 1000
  const left = sum > 0 ? (seconds / sum) * (total - sum) : 0
  console.log(
    `${((sum / total) * 100).toFixed(1)} %, ${Math.round(sum / seconds).toLocaleString('en')} worlds/s, about ${Math.ceil(left)} s left`,
  )
}, 10_000)
await Promise.all(done.map((_, at) => run(at)))
clearInterval(timer)
const seconds = (performance.now() - started) / 1000
for (const difference of differences) console.error(difference)
console.log(
  `${total.toLocaleString('en')} worlds compared in ${seconds.toFixed(1)} s, ${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`,
)
process.exitCode = differences.length > 0 ? 1 : 0

function run(at: number): Promise<void> {
  const from = Math.floor((total / cores) * at)
  const to = Math.floor((total / cores) * (at + 1))
  const share: Share = { policy: values.policy, facts: values.facts, isFull, from, to, seed: Number(values.seed) + at }
  return new Promise((resolve, reject) => {
    const worker = startTypeScriptWorker(new URL('./workers/verify-worker.ts', import.meta.url), share)
    worker.on('message', (said: Said) => {
      done[at] = said.done
      if (said.difference !== null) differences.push(said.difference)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}
