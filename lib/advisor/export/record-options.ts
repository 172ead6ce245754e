import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { md } from '@/lib/advisor/export/markdown-text'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'
import { changeWords } from '@/lib/advisor/interview/words'

type Option = Decision['options'][number]

const STATUS: Readonly<Record<Option['status'], string>> = {
  recommended: 'Good, because it is recommended',
  acceptable: 'Good, because it is acceptable',
  'acceptable-with-controls': 'Good, because it is acceptable with controls',
  open: 'Neutral, because the answers leave open whether it is acceptable',
  excluded: 'Bad, because it is excluded',
  unavailable: 'Neutral, because it is not available here',
}

/** What the recommendation takes, what speaks against it all the same, and how it is maintained. */
export function consequences({ options, recommended }: Decision): string[] {
  const chosen = options.filter(({ id }) => recommended.includes(id))
  if (chosen.length === 0) return ['* Neutral, because nothing is decided yet.']
  return chosen.flatMap(({ label, reasons, controls, note }) => {
    const musts = controls.filter(({ required }) => required)
    return [
      ...(musts.length === 0
        ? [`* Good, because no control is required for ${md(label)}`]
        : [
            `* Neutral, because ${md(label)} is acceptable only with:`,
            ...musts.map(
              ({ do: what, certain, depends }) => `  * ${certain ? '' : `(depending on ${md(depends.join(', '))}) `}${md(what)}`,
            ),
          ]),
      ...groupedReasons(reasons).map(badLine),
      ...(note === null ? [] : [`* Neutral, because of its upkeep: ${md(note)}`]),
    ]
  })
}

const badLine = ({ says, severity, certain }: Option['reasons'][number]): string =>
  `* Bad, because${certain ? '' : ' perhaps'}${severity === null ? '' : ` (${severity})`}: ${md(says)}`

/** An option with all that speaks for and against it. */
export function optionLines({ label, summary, status, reasons, change }: Option, { evidence }: Decision, texts: PolicyTexts): string[] {
  const cite = (ids: readonly string[]) => {
    const known = ids.filter((id) => evidence.some((each) => each.id === id))
    return known.length === 0 ? '' : ` (${known.map((id) => `[${id}](#${id})`).join(', ')})`
  }
  return [
    '',
    `### ${md(label)}`,
    '',
    md(summary),
    '',
    `* ${STATUS[status]}`,
    ...groupedReasons(reasons).map((reason) => `${badLine(reason)}${cite(reason.evidence)}`),
    ...(change && change.changes.length > 0
      ? [`* Neutral, because it would rank first with other answers: ${md(changeWords(texts, change).join('; '))}`]
      : []),
  ]
}
