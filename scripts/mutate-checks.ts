import { loadKnowledge } from '@/lib/check/load-knowledge'
import { loadExamples } from '@/lib/check/prove/load-examples'
import { scoreMutants } from '@/lib/check/prove/score-mutants'
import { argumentsOrExit } from '@/scripts/command-line'

const { values } = argumentsOrExit({
  options: {
    /** The share of mutants, in percent, that must be killed. */
    least: { type: 'string', default: '95' },
    /** Only rules whose id begins with this. */
    rule: { type: 'string', default: '' },
  },
})
const knowledge = loadKnowledge('.')
const rules = knowledge.rules.filter(({ rule }) => rule.id.startsWith(values.rule))
const { tried, alive } = scoreMutants(loadExamples('.'), { ...knowledge, rules })
for (const name of alive) console.log(`alive  ${name}`)
const rate = ((tried - alive.length) / Math.max(1, tried)) * 100
console.log(`${tried} mutants of ${rules.length} rules: ${tried - alive.length} killed, ${alive.length} alive: ${rate.toFixed(1)} %`)
process.exitCode = rate < Number(values.least) ? 1 : 0
