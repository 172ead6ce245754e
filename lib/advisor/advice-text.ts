import type { Advice } from '@/lib/advisor/advice'
import type { PolicyTexts } from '@/lib/advisor/policy-texts'
import type { Change } from '@/lib/advisor/runtime/changes'

/** Advice as a person reads it in a terminal; the same advice gives the same text. */
export function adviceText(advice: Advice, texts: PolicyTexts): string {
  const name = (id: string) => texts.candidates.find((candidate) => candidate.id === id)?.label ?? id
  const ask = (id: string) => texts.questions.find((question) => question.id === id)?.ask ?? id
  const option = (question: string, id: string) =>
    texts.questions.find((each) => each.id === question)?.options.find((each) => each.id === id)?.label ?? id
  const change = ({ changes, possible }: Change) =>
    `${changes.map(({ question, to }) => `${question} = ${to} (${option(question, to)})`).join(' and ')}: ${possible.map(name).join(' or ') || 'nothing'}`
  const lines = [`${texts.policy.title} ${advice.policy.version} (${advice.policy.digest.slice(0, 8)})`, '', headline(advice, name)]
  if (advice.deciding.length > 0) lines.push(`Forced by ${advice.deciding.join(', ')}, whatever the other answers are.`)
  if (advice.next !== null) lines.push(`Next question: ${ask(advice.next)} (${advice.next})`)
  if (advice.change !== null) lines.push(`The smallest change for another result: ${change(advice.change)}.`)
  for (const { question, isFree, options } of advice.unknown) {
    const each = options.map((known) => `${option(question, known.option)}: ${known.possible.map(name).join(', ') || 'nothing'}`)
    lines.push(`Not known: ${question}. ${isFree ? 'It makes no difference.' : `${each.join('; ')}.`}`)
  }
  for (const { id, status, reasons, controls, change: needed } of advice.candidates) {
    lines.push('', `${name(id)}: ${status.replaceAll('-', ' ')}`)
    for (const { says, evidence, certain } of reasons) lines.push(`  - ${certain ? '' : 'perhaps: '}${says} [${evidence.join(', ')}]`)
    for (const { do: what, required } of controls) lines.push(`  ${required ? '!' : '+'} ${what}`)
    if (needed !== null && needed.changes.length > 0) lines.push(`  > would be recommended with ${change(needed)}`)
  }
  if (advice.current !== null) lines.push('', ...currentLines(advice.current, name))
  return [...lines, '', advice.link].join('\n')
}

function headline({ settled, contradiction, recommended, possible }: Advice, name: (id: string) => string): string {
  if (contradiction) return 'These answers contradict each other: there is no such place.'
  if (!settled) return `Not settled. Still possible: ${possible.map(name).join(', ') || 'nothing'}.`
  if (recommended.length === 0) return 'Nothing is acceptable with these answers.'
  return `${recommended.length > 1 ? 'Equally good' : 'Recommended'}: ${recommended.map(name).join(', ')}.`
}

function currentLines(current: NonNullable<Advice['current']>, name: (id: string) => string): string[] {
  const { id, status, against } = current
  const lines = [`Today: ${name(id)}, ${status.replaceAll('-', ' ')}`, ...against.map(({ says, severity }) => `  - ${severity}: ${says}`)]
  if (status !== 'excluded') return lines
  const { change: needed } = current
  if (needed !== null)
    return [...lines, `  > acceptable with ${needed.changes.map(({ question, to }) => `${question} = ${to}`).join(' and ')}`]
  return [...lines, '  > no change of configuration helps', ...current.finally.map(({ says }) => `    ${says}`)]
}
