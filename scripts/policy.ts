import { gzipSync } from 'node:zlib'
import { advice } from '@/lib/advisor/advice'
import { type Compilation, compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { type PolicyProof, policyProof } from '@/lib/advisor/prove/policy-proof'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { readAnswers, UnknownWord } from '@/lib/advisor/runtime/read-answers'
import type { Envelope } from '@/lib/advisor/tree/envelope'
import { brokenAdvice } from '@/lib/advisor/verify/check-case'
import { ContentError } from '@/lib/input/problems/content-error'
import { argumentsOrExit } from '@/scripts/command-line'

const USAGE = `npm run policy -- [--envelope candidate] [--json] [--policy folder] [--facts folder]

What is proved about a policy, over every combination of answers: fifteen properties, each failure with a world that shows it; outcome shares,
sizes, questionnaire lengths, its cases, and where a candidate (lxc) is acceptable. Exit 1 when a property or a case fails, or the policy cannot be read.`

function main(): void {
  const { values } = argumentsOrExit({
    options: {
      policy: { type: 'string' },
      facts: { type: 'string' },
      envelope: { type: 'string', default: 'lxc' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const { policy, facts } = loadPolicy(values.policy, values.facts)
  const started = performance.now()
  const compilation = compile(policy, facts)
  const proved = policyProof(compilation, Math.round(performance.now() - started))
  if (!(values.envelope in proved.envelopes)) throw new UnknownWord('candidate', values.envelope, Object.keys(proved.envelopes))
  const bytes = gzipSync(JSON.stringify(compilation.compiled)).length
  console.log(values.json ? JSON.stringify(proved, null, 2) : reportLines(proved, bytes, values.envelope).join('\n'))
  const broken = brokenCases(compilation, policy)
  if (!values.json)
    console.log([``, `Cases: ${policy.cases.length} tried, ${policy.cases.length - broken.length} hold.`, ...broken].join('\n'))
  if (broken.length > 0 || proved.properties.some(({ failures, isWarning }) => failures.length > 0 && !isWarning)) process.exitCode = 1
}

/** A line for each case that does not get the advice that it expects. */
function brokenCases({ compiled, texts }: Compilation, { cases }: Policy): string[] {
  const open = openPolicy(compiled)
  return cases.flatMap((each) => {
    const broken = brokenAdvice(each, advice(open, texts, readAnswers(open, each.answers)))
    return broken.length === 0 ? [] : [`  ${each.name}: ${broken.join('; ')}`]
  })
}

function reportLines({ policy, properties, outcomes, size, interviews, envelopes }: PolicyProof, bytes: number, shown: string): string[] {
  return [
    `${policy.title} ${policy.version}, digest ${policy.digest}`,
    `${size.worlds.toLocaleString('en')} combinations of answers.`,
    '',
    ...properties.flatMap(({ number, name, count, failures, isWarning }) => {
      const word = failures.length === 0 ? 'holds' : isWarning ? 'WARNS' : 'FAILS'
      return [`${String(number).padStart(2)}  ${word}  ${name}: ${count}`, ...failures.map((failure) => `           ${failure}`)]
    }),
    ...Object.entries(outcomes).flatMap(([profile, rows]) => [
      '',
      `Outcomes under ${profile}, as shares of all combinations of answers (not probabilities):`,
      ...rows.map(({ recommended, share }) => `${percent(share)}  ${recommended.join(' = ') || 'nothing is acceptable'}`),
    ]),
    '',
    `Diagram: ${size.outcomeNodes} nodes for the outcome, ${size.nodes} in all, ${bytes} bytes gzip, ${size.compileMs} ms to compile.`,
    `Interviews: at most ${interviews.longest} questions, ${interviews.usual.toFixed(2)} on average as people answer, ${interviews.mean.toFixed(2)} with every situation counted alike.`,
    ...interviews.histogram.flatMap((share, length) => (share > 0 ? [`${percent(share)}  ${length} questions`] : [])),
    '',
    `Where ${shown} is acceptable, with or without controls (--envelope names another candidate):`,
    ...envelopeLines(envelopes[shown] ?? null).map((line) => `  ${line}`),
  ]
}

/** What is always so, a line for each question, then each choice by itself. */
function envelopeLines(envelope: Envelope | null): string[] {
  if (envelope === null) return ['nowhere']
  const { always, choices } = envelope
  const parts = (row: Envelope['always']) => Object.entries(row).map(([id, options]) => `${id}: ${options.join(' or ')}`)
  const lines = choices.flatMap((rows) => [`and one of these ${rows.length}:`, ...rows.map((row) => `  - ${parts(row).join('; ')}`)])
  return [...parts(always), ...lines]
}

/** Two digits that count, so that what is rare is not 0. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(share >= 0.1 ? 4 : 2))} %`.padStart(9)
}

try {
  main()
} catch (error) {
  if (!(error instanceof ContentError) && !(error instanceof UnknownWord)) throw error
  console.error(error.message)
  process.exitCode = error instanceof UnknownWord ? 2 : 1
}
