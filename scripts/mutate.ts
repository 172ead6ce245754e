import { stringify } from 'yaml'
import { compile } from '@/lib/advisor/compile/compile'
import type { Case } from '@/lib/advisor/policy/case-schema'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { proveContent } from '@/lib/advisor/prove/prove'
import { mutantsOf } from '@/lib/advisor/verify/mutants'
import { scoreMutant, suggestedCase } from '@/lib/advisor/verify/score-mutant'
import { argumentsOrExit } from '@/scripts/command-line'

/** Mutants built on one table before it is begun anew, so that it stays small. */
const BATCH = 200

const { values } = argumentsOrExit({
  options: {
    policy: { type: 'string' },
    facts: { type: 'string' },
    /** The share of mutants, in percent, that must be killed. */
    least: { type: 'string', default: '90' },
    /** Print cases that would kill those that are alive, as YAML for cases.yaml. */
    suggest: { type: 'boolean', default: false },
  },
})
const { policy, facts } = loadPolicy(values.policy, values.facts)
const mutants = mutantsOf(policy)
const killers = new Map<string, number>()
const alive: string[] = []
const suggested: Case[] = []
let equal = 0
let original = compile(policy, facts)
const broken = proveContent(original).filter(({ failures, isWarning }) => failures.length > 0 && !isWarning)
if (broken.length > 0) {
  console.error(`the policy itself fails ${broken.map(({ number, name }) => `${number} (${name})`).join(', ')}: see npm run policy`)
  process.exit(1)
}
for (const [at, mutant] of mutants.entries()) {
  if (at % BATCH === 0) original = compile(policy, facts)
  if (at % 100 === 0 && at > 0) console.error(`${at} of ${mutants.length} mutants, ${alive.length} alive`)
  const score = scoreMutant(original, mutant, [...policy.cases, ...suggested])
  if (score.kind === 'equal') equal += 1
  else if (score.kind === 'killed') killers.set(score.killedBy, (killers.get(score.killedBy) ?? 0) + 1)
  else {
    alive.push(mutant.name)
    if (values.suggest) suggested.push(suggestedCase(original, `not so with ${mutant.name}`, score.assignment))
  }
}
const killed = mutants.length - equal - alive.length
const rate = (killed / Math.max(1, mutants.length - equal)) * 100
if (values.suggest) console.log(stringify(suggested, { flowCollectionPadding: true, aliasDuplicateObjects: false, lineWidth: 0 }))
else {
  for (const [by, count] of [...killers].toSorted((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(5)}  ${by}`)
  for (const name of alive) console.log(`alive  ${name}`)
}
console.log(
  `${values.suggest ? '# ' : ''}${mutants.length} mutants: ${equal} decide the same as the policy in every world and do not count, ${killed} killed, ${alive.length} alive: ${rate.toFixed(1)} %`,
)
process.exitCode = rate < Number(values.least) ? 1 : 0
