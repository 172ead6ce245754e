import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { md } from '@/lib/advisor/export/markdown-text'
import { namesOf } from '@/lib/advisor/interview/words'

/** Why, in at most three sentences, what to do first, what the runner-up lacks, and what holds while it is not settled. */
export function reasonLines({ headline, because, actions, runnerUp, interim }: Decision): string[] {
  return [
    ...(because === null ? [] : ['', `**${md(headline)}** ${md(because)}`]),
    ...(interim === null ? [] : ['', md(interim.says)]),
    ...(runnerUp === null ? [] : ['', `Runner-up: ${md(runnerUp.lacks)}`]),
    ...(actions.length === 0 ? [] : ['', 'What to do first:', '', ...actions.map(({ do: what }, at) => `${at + 1}. ${md(what)}`)]),
  ]
}

/** Each answer about risk that rules options out by itself, whatever the others are. */
export function aloneLines({ alone, answers }: Decision, texts: PolicyTexts): string[] {
  if (alone.length === 0) return []
  const lines = alone.map(({ question, candidates }) => {
    const { ask = question, answer = '' } = answers.find((each) => each.question === question) ?? {}
    return `* ${md(ask)} ${md(answer)}: rules out ${md(namesOf(texts, candidates))}`
  })
  return ['', 'Each of these alone rules options out:', '', ...lines]
}

const STATES = { met: 'met', 'not-met': '**not met**', depends: 'depends' } as const

/** Each option against each demand, as a table; nothing for policies that have none. */
export function matrixLines({ matrix, options }: Decision): string[] {
  const demands = [...new Map(matrix.map(({ demand, label }) => [demand, label]))]
  if (demands.length === 0) return []
  const cell = (candidate: string, demand: string) =>
    STATES[matrix.find((each) => each.candidate === candidate && each.demand === demand)?.state ?? 'met']
  return [
    '### Why each of the others lost',
    '',
    `| Option | ${demands.map(([, label]) => md(label)).join(' | ')} |`,
    `| --- | ${demands.map(() => '---').join(' | ')} |`,
    ...options.map(({ id, label }) => `| ${md(label)} | ${demands.map(([demand]) => cell(id, demand)).join(' | ')} |`),
    '',
  ]
}
