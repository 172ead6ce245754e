import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { compile } from '@/lib/advisor/compile'
import { shares } from '@/lib/advisor/diagram-queries'
import { envelope } from '@/lib/advisor/envelope'
import { interviews } from '@/lib/advisor/proofs/interview'
import { outcomeNodes, proveAll } from '@/lib/advisor/proofs/prove'
import { IMPOSSIBLE } from '@/lib/advisor/workbench'
import { ContentError } from '@/lib/content/content-error'
import { loadPolicy } from '@/lib/content/policy'

/** Prints the proof of a policy; exit 1 when a property fails. */
function main(): void {
  const { values } = parseArgs({
    options: { policy: { type: 'string' }, facts: { type: 'string' }, envelope: { type: 'string', default: 'lxc' } },
  })
  const { policy, facts } = loadPolicy(values.policy, values.facts)
  const started = performance.now()
  const compilation = compile(policy, facts)
  const compileMs = performance.now() - started
  const { bench, model, compiled } = compilation

  console.log(`${policy.policy.title} ${policy.policy.version}, digest ${compiled.digest}\n`)
  const interview = interviews(compilation)
  const proofs = proveAll(compilation, interview, compileMs)
  for (const { number, name, count, failures, isWarning } of proofs) {
    const word = failures.length === 0 ? 'holds' : isWarning ? 'WARNS' : 'FAILS'
    console.log(`${String(number).padStart(2)}  ${word}  ${name}: ${count}`)
    for (const failure of failures) console.log(`           ${failure}`)
  }
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`
  for (const [profile, ref] of model.outcome) {
    console.log(`\nOutcomes under ${profile}, as shares of all combinations of answers (not probabilities):`)
    const found = shares(bench.diagrams, ref)
    const possible = 1 - (found.get(IMPOSSIBLE) ?? 0)
    for (const [value, share] of [...found].filter(([value]) => value !== IMPOSSIBLE).toSorted((a, b) => b[1] - a[1])) {
      const names = policy.candidates.filter((_, at) => ((model.outcomes[value] ?? 0) >> at) & 1).map(({ label }) => label)
      console.log(`${percent(share / possible).padStart(9)}  ${names.join(' = ') || 'nothing is acceptable'}`)
    }
  }
  console.log(`\nDiagram: ${outcomeNodes(compilation)} nodes for the outcome, ${tableNodes(compiled.nodes.length, compilation)} in all,`)
  console.log(`${gzipSync(JSON.stringify(compiled)).length} bytes gzip; compiled in ${compileMs.toFixed(0)} ms.`)
  console.log(`Interviews: at most ${interview.longest} questions, ${interview.mean.toFixed(2)} on average.`)
  console.log(interview.histogram.map((share, length) => `${String(length).padStart(4)}: ${percent(share)}`).join('\n'))

  console.log(`\nWhere ${values.envelope} is acceptable, with or without controls:`)
  for (const row of envelope(compilation, values.envelope)) {
    console.log(
      `  - ${
        Object.entries(row)
          .map(([id, options]) => `${id}: ${options.join(' or ')}`)
          .join('; ') || 'everywhere'
      }`,
    )
  }
  if (proofs.some(({ failures, isWarning }) => failures.length > 0 && !isWarning)) process.exitCode = 1
}

function tableNodes(_: number, { compiled }: ReturnType<typeof compile>): number {
  let count = 0
  for (let at = 0; at < compiled.nodes.length; count += 1) at += 1 + (compiled.questions[compiled.nodes[at] ?? 0]?.options.length ?? 0)
  return count
}

try {
  main()
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
