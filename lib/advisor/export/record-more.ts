import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { md } from '@/lib/advisor/export/markdown-text'
import { riskWords } from '@/lib/advisor/interview/risk'
import { changeWords, leftNames, nameOf, optionLabel, outcomeSentence, questionOf } from '@/lib/advisor/interview/words'
import type { Change } from '@/lib/advisor/runtime/changes'
import { isOut } from '@/lib/advisor/runtime/verdict'

/** The smallest change that gives another result, and where that is nothing, the one that gives another recommendation. */
export function changeLines({ change, otherwise }: Decision, texts: PolicyTexts): string[] {
  if (change === null) return ['No change to these answers helps.']
  return [
    changeLine('The smallest change that gives another result', change, texts),
    ...(otherwise === null ? [] : ['', changeLine('The smallest change that leads to another recommendation', otherwise, texts)]),
  ]
}

const changeLine = (lead: string, change: Change, texts: PolicyTexts): string =>
  md(`${lead}: ${changeWords(texts, change).join('; ')}. ${outcomeSentence(texts, change)}`)

/** What each "I don't know" costs, and how to find out. */
export function unknownLines({ unknown }: Decision, texts: PolicyTexts): string[] {
  if (unknown.length === 0) return []
  const lines = unknown.flatMap(({ question, isFree, options }) => {
    const found = questionOf(texts, question)
    const ask = md(found?.ask ?? question)
    if (isFree) return [`* ${ask} It makes no difference.`]
    const each = options.map((option) => `${optionLabel(texts, question, option.option)}: ${leftNames(texts, option)}`)
    const command = found?.dontKnow.command
    return [
      `* ${ask} ${md(`${each.join('; ')}.`)}`,
      `  To find out: ${md(found?.dontKnow.how ?? '')}${command === undefined ? '' : ` \`\` ${command} \`\``}`,
    ]
  })
  return ['', 'Not known:', '', ...lines]
}

/** What runs today beside the recommendation: how it stands, its risk, and the smallest fix. */
export function currentLines({ current, recommended }: Decision, texts: PolicyTexts): string[] {
  if (current === null) return []
  const { id, status, band, against, change } = current
  const stands = recommended.includes(id) ? 'recommended' : status.replaceAll('-', ' ')
  const fix = !isOut(status)
    ? ''
    : change === null
      ? ' No configuration change makes it acceptable.'
      : ` The smallest change that makes it acceptable: ${changeWords(texts, change).join('; ')}.`
  return [
    '',
    md(`What runs today: ${nameOf(texts, id)}, ${stands}. Risk: ${riskWords(band)}.${fix}`),
    ...(against.length === 0 ? [] : ['']),
    ...against.map(({ says, severity }) => `* ${severity}: ${md(says)}`),
  ]
}
