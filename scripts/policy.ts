import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { compile } from '@/lib/advisor/compile'
import type { Envelope } from '@/lib/advisor/envelope'
import { policyProof } from '@/lib/advisor/policy-json'
import { ContentError } from '@/lib/content/content-error'
import { loadPolicy } from '@/lib/content/policy'

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`.padStart(9)

/** Prints what is proved of a policy, or with `--json` the same as data; exit 1 when a property fails. */
function main(): void {
  const { values } = parseArgs({
    options: {
      policy: { type: 'string' },
      facts: { type: 'string' },
      envelope: { type: 'string', default: 'lxc' },
      json: { type: 'boolean', default: false },
    },
  })
  const { policy, facts } = loadPolicy(values.policy, values.facts)
  const started = performance.now()
  const compilation = compile(policy, facts)
  const proved = policyProof(compilation, Math.round(performance.now() - started))
  if (values.json) console.log(JSON.stringify(proved, null, 2))
  else print(proved, gzipSync(JSON.stringify(compilation.compiled)).length, values.envelope)
  if (proved.properties.some(({ failures, isWarning }) => failures.length > 0 && !isWarning)) process.exitCode = 1
}

function print(
  { policy, properties, outcomes, size, interviews, envelopes }: ReturnType<typeof policyProof>,
  bytes: number,
  shown: string,
): void {
  console.log(`${policy.title} ${policy.version}, digest ${policy.digest}\n`)
  for (const { number, name, count, failures, isWarning } of properties) {
    const word = failures.length === 0 ? 'holds' : isWarning ? 'WARNS' : 'FAILS'
    console.log(`${String(number).padStart(2)}  ${word}  ${name}: ${count}`)
    for (const failure of failures) console.log(`           ${failure}`)
  }
  for (const [profile, rows] of Object.entries(outcomes)) {
    console.log(`\nOutcomes under ${profile}, as shares of all combinations of answers (not probabilities):`)
    for (const { recommended, share } of rows) console.log(`${percent(share)}  ${recommended.join(' = ') || 'nothing is acceptable'}`)
  }
  console.log(
    `\nDiagram: ${size.outcomeNodes} nodes for the outcome, ${size.nodes} in all, ${bytes} bytes gzip, ${size.compileMs} ms to compile.`,
  )
  console.log(`${size.worlds.toLocaleString('en')} combinations of answers.`)
  console.log(`Interviews: at most ${interviews.longest} questions, ${interviews.mean.toFixed(2)} on average.`)
  for (const [length, share] of interviews.histogram.entries()) if (share > 0) console.log(`${percent(share)}  ${length} questions`)
  console.log(`\nWhere ${shown} is acceptable, with or without controls (--envelope names another candidate):`)
  for (const line of envelopeLines(envelopes[shown] ?? null)) console.log(`  ${line}`)
}

/** What is always so, a line for each question, then each choice by itself. */
function envelopeLines(envelope: Envelope | null): string[] {
  if (envelope === null) return ['nowhere']
  const { always, choices } = envelope
  const parts = (row: Envelope['always']) => Object.entries(row).map(([id, options]) => `${id}: ${options.join(' or ')}`)
  const lines = choices.flatMap((rows) => [`and one of these ${rows.length}:`, ...rows.map((row) => `  - ${parts(row).join('; ')}`)])
  return [...parts(always), ...lines]
}

try {
  main()
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
