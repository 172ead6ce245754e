import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { advice } from '@/lib/advisor/advice'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { interviews } from '@/lib/advisor/prove/interview'
import { budgetOf, outcomeNodes } from '@/lib/advisor/prove/prove'
import type { Answers } from '@/lib/advisor/runtime/answers'
import { toAnother, toRecommend, toSome } from '@/lib/advisor/runtime/changes'
import { candidatesIn, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { nextQuestion } from '@/lib/advisor/runtime/next-question'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { verdict } from '@/lib/advisor/runtime/verdict'
import { treeOf } from '@/lib/advisor/tree/tree'
import { assignmentAt, valueIn } from '@/lib/advisor/verify/assignments'
import { randomAnswers } from '@/lib/advisor/verify/random-answers'
import { realisticPerson } from '@/lib/advisor/verify/realistic-people'
import { randomFrom } from '@/lib/random-from'
import { adaptive, inOrder, questionsAsked, unpinned } from '@/scripts/bench/questions-asked'
import { argumentsOrExit } from '@/scripts/command-line'

const RUNTIME = [
  'answers',
  'changes',
  'compiled-policy',
  'current-choice',
  'deciding',
  'today',
  'alone',
  'matrix',
  'runner-up',
  'settling',
  'coming',
  'link',
  'next-question',
  'unknowns',
  'verdict',
]

const { values } = argumentsOrExit({
  options: {
    policy: { type: 'string' },
    facts: { type: 'string' },
    people: { type: 'string', default: '10000' },
  },
})
const { policy, facts } = loadPolicy(values.policy, values.facts)
const compileMs = Math.min(...Array.from({ length: 3 }, () => timed(() => compile(policy, facts))))
const compilation = compile(policy, facts)
const { compiled, texts } = compilation
const open = openPolicy(compiled)
const random = randomFrom(7)
const states = Array.from({ length: 500 }, () => readAnswers(open, randomAnswers(open, random)).answers)
let isOver = false

budget('compile', compileMs, 2000, 'ms')
budget('nodes of the outcome', outcomeNodes(compilation), 20_000, 'nodes')
const next = each(states, (answers) => nextQuestion(open, answers))
budget(
  'next question, nothing answered',
  median(
    each([{}, {}, {}, {}, {}], (answers) =>
      nextQuestion({ ...open, questions: open.questions.map((question) => ({ ...question, pin: 0 })) }, answers),
    ),
  ),
  2,
  'ms',
)
budget('next question, median', median(next), 2, 'ms')
budget('next question, 99th percentile', quantile(next, 0.99), 2, 'ms')
const changes = each(states, (answers) => counterfactuals(answers))
budget(`all counterfactuals of a result (${open.candidates.length + 2}), median`, median(changes), 20, 'ms')
budget('verdict with deciding answers and next question, median', median(each(states, (answers) => verdict(open, answers))), 20, 'ms')
budget('whole advice, median', median(each(states, (answers) => advice(open, texts, { answers }))), 40, 'ms')
budget('compiled policy, gzip', gzipSync(JSON.stringify(compiled)).length, 10_000, 'bytes')
budget('runtime, minified, gzip', await runtimeBytes(), 7000, 'bytes')

const people = Array.from({ length: Number(values.people) }, () => realisticPerson(open, random))
console.log(
  `\n${people.length.toLocaleString('en')} realistic people (lib/advisor/verify/realistic-people.ts), questions until it is settled   mean   most`,
)
const written = open.questions.map(({ id }) => id)
for (const [name, ask] of [
  ['as the advisor asks', adaptive],
  ['the same, nothing pinned to the front', unpinned],
  ['in the order of the policy, what matters only', inOrder(written)],
  ['in the best fixed order found, what matters only', inOrder(treeOf(compilation).order)],
] as const) {
  const counts = questionsAsked(open, people, ask)
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  console.log(`  ${name.padEnd(52)}${mean.toFixed(2).padStart(6)}${String(Math.max(...counts)).padStart(7)}`)
}
console.log(
  `  ${'in the order of the policy, every question'.padEnd(52)}${written.length.toFixed(2).padStart(6)}${String(written.length).padStart(7)}`,
)

const { usual, longest } = interviews(compilation)
budget('questions over all realistic people, worked out and not drawn: mean', usual, 7, 'questions')
budget('the same: longest', longest, budgetOf(policy).longest, 'questions')

console.log(`\n${Math.round(evaluationsPerSecond()).toLocaleString('en')} evaluations a second`)
if (isOver) process.exitCode = 1

function budget(name: string, value: number, most: number, unit: string): void {
  if (value > most) isOver = true
  console.log(`${value > most ? 'OVER' : 'ok  '}  ${name}: ${value < 10 ? value.toFixed(2) : Math.round(value)} ${unit} (at most ${most})`)
}

function counterfactuals(answers: Answers): unknown {
  return [toAnother(open, answers), toSome(open, answers), ...open.candidates.map((id) => toRecommend(open, answers, id))]
}

/** The winner of one combination of answers, read off the diagram, over and over. */
function evaluationsPerSecond(): number {
  const indexes = people.slice(0, 1000).map((number) => assignmentAt(open, number))
  const started = performance.now()
  let runs = 0
  while (performance.now() - started < 1500) {
    for (const each of indexes) candidatesIn(open, open.outcomes[valueIn(open, open.profiles.default ?? -1, each)] ?? 0)
    runs += indexes.length
  }
  return runs / ((performance.now() - started) / 1000)
}

async function runtimeBytes(): Promise<number> {
  const contents = RUNTIME.map((name) => `export * from '@/lib/advisor/runtime/${name}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2023', write: false, logLevel: 'silent' },
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}

function timed(run: () => unknown): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

function each<T>(inputs: readonly T[], run: (input: T) => unknown): number[] {
  for (const input of inputs.slice(0, 50)) run(input) // warm
  return inputs.map((input) => Math.min(...Array.from({ length: 3 }, () => timed(() => run(input))))) // the least: others use the machine too
}

function quantile(numbers: readonly number[], at: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * at)] ?? 0
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}
