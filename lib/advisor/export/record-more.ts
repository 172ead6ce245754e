import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { codeSpan, md } from '@/lib/advisor/export/markdown-text'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'
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
      `  To find out: ${md(found?.dontKnow.how ?? '')}${command === undefined ? '' : ` ${codeSpan(command)}`}`,
    ]
  })
  return ['', 'Not known:', '', ...lines]
}

const VERDICTS = { stay: 'It may stay.', fix: 'It is to be fixed.', move: 'It is to be left.' } as const

/** What runs today beside the recommendation: how it stands, its risk, the verdict on it, and the smallest fix. */
export function currentLines({ current, recommended }: Decision, texts: PolicyTexts): string[] {
  if (current === null) return []
  const { id, status, against, change, fix, verdict } = current
  const stands = recommended.includes(id) ? 'recommended' : isOut(status) ? 'not acceptable' : status.replaceAll('-', ' ')
  const words = change === null ? '' : changeWords(texts, change).join('; ')
  const may = fix?.certain === false ? ' A change that may make it acceptable: ' : ' The smallest change that makes it acceptable: '
  const none = isOut(status) ? ' No configuration change makes it acceptable.' : ''
  const mends = change === null || change.changes.length === 0 ? none : `${may}${words}.`
  return [
    '',
    md(
      `What runs today: ${nameOf(texts, id)}, ${stands}. Risk: ${riskWords(current)}.${verdict === null ? '' : ` ${VERDICTS[verdict]}`}${mends}`,
    ),
    ...(against.length === 0 ? [] : ['']),
    ...groupedReasons(against).map(({ says, severity, certain }) => `* ${certain ? '' : 'perhaps '}${severity ?? 'need'}: ${md(says)}`),
  ]
}
