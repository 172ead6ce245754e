import { stringify } from 'yaml'
import { compile } from '@/lib/advisor/compile/compile'
import type { Case } from '@/lib/advisor/policy/case-schema'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { proveContent } from '@/lib/advisor/prove/prove'
import type { Mutant } from '@/lib/advisor/verify/mutant'
import { mutantsOf } from '@/lib/advisor/verify/mutants'
import { scoreMutant, suggestedCase } from '@/lib/advisor/verify/score-mutant'
import { randomFrom } from '@/lib/random-from'
import { argumentsOrExit } from '@/scripts/command-line'

/** Mutants built on one table before it is begun anew, so that it stays small. */
const BATCH = 200
/** What a mutant may differ in, the weightiest first; see `difference`. */
const KINDS = ['advice', 'rating', 'controls', 'matrix', 'ways'] as const

const { values } = argumentsOrExit({
  options: {
    policy: { type: 'string' },
    facts: { type: 'string' },
    /** The share, in percent, that must be killed of the mutants that advise otherwise; the rates of others are told. */
    least: { type: 'string', default: '95' },
    /** Try so many, drawn at random; the same seed draws the same. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Only those whose name begins with this: `rule lxc-`, `criterion fit`. */
    of: { type: 'string', default: '' },
    /** Only those that advise otherwise: the others are many, and take longer to try. */
    advice: { type: 'boolean', default: false },
    /** Print cases that would kill those that advise otherwise and are alive, as YAML for cases.yaml. */
    suggest: { type: 'boolean', default: false },
  },
})
const { policy, facts } = loadPolicy(values.policy, values.facts)
const all = mutantsOf(policy).filter(({ name }) => name.startsWith(values.of) && !(values.advice && name.startsWith('control ')))
const mutants = values.sample === undefined ? all : drawn(all, Number(values.sample), Number(values.seed))
const killers = new Map<string, number>()
const counts = new Map<string, { killed: number; alive: number }>(KINDS.map((kind) => [kind, { killed: 0, alive: 0 }]))
const alive: string[] = []
const suggested: Case[] = []
let equal = 0
let leftOut = 0
let original = compile(policy, facts)
const broken = proveContent(original).filter(({ failures, isWarning }) => failures.length > 0 && !isWarning)
if (broken.length > 0) {
  console.error(`the policy itself fails ${broken.map(({ number, name }) => `${number} (${name})`).join(', ')}: see npm run policy`)
  process.exit(1)
}
for (const [at, mutant] of mutants.entries()) {
  if (at % BATCH === 0) original = compile(policy, facts)
  if (at % 100 === 0 && at > 0) console.error(`${at} of ${mutants.length} mutants, ${alive.length} alive`)
  const score = scoreMutant(original, mutant, [...policy.cases, ...suggested], (kind) => kind === 'advice' || !values.advice)
  if (score.kind === 'equal') equal += 1
  if (score.kind === 'left-out') leftOut += 1
  if (score.kind === 'equal' || score.kind === 'left-out') continue
  const { differs } = score
  const count = counts.get(differs.kind)
  if (count) count[score.kind] += 1
  if (score.kind === 'killed') killers.set(score.killedBy, (killers.get(score.killedBy) ?? 0) + 1)
  else {
    alive.push(`${differs.kind.padEnd(8)} ${mutant.name}`)
    if (values.suggest && differs.kind === 'advice')
      suggested.push(suggestedCase(original, `not so with ${mutant.name}`, differs.assignment))
  }
}
if (values.suggest) console.log(stringify(suggested, { flowCollectionPadding: true, aliasDuplicateObjects: false, lineWidth: 0 }))
else {
  for (const [by, count] of [...killers].toSorted((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${by}`)
  for (const name of alive) console.log(`alive  ${name}`)
}
const comment = values.suggest ? '# ' : ''
const rates = [...counts].map(([kind, { killed, alive: left }]) => ({ kind, killed, left, rate: rateOf(killed, left) }))
for (const { kind, killed, left, rate } of rates)
  if (killed + left > 0) console.log(`${comment}${kind}: ${killed} killed, ${left} alive: ${rate.toFixed(1)} %`)
const killed = rates.reduce((sum, each) => sum + each.killed, 0)
const rate = rateOf(killed, alive.length)
const drawnFrom = values.sample === undefined ? '' : `, drawn from ${all.length} with seed ${values.seed}`
console.log(
  `${comment}${mutants.length} mutants${drawnFrom}: ${equal} are the policy in other words and do not count, ${leftOut > 0 ? `${leftOut} advise the same and were left out, ` : ''}${killed} killed, ${alive.length} alive: ${rate.toFixed(1)} %`,
)
process.exitCode = (rates[0]?.rate ?? 100) < Number(values.least) ? 1 : 0

function rateOf(dead: number, left: number): number {
  return dead + left === 0 ? 100 : (dead / (dead + left)) * 100
}

function drawn(from: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = randomFrom(seed)
  return from
    .map((mutant) => ({ mutant, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ mutant }) => mutant)
}
