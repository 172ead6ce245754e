import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { fenced, md } from '@/lib/advisor/export/markdown-text'
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

/** What must be done, and what must be known, when the recommendation is taken. */
export function consequences({ options, recommended }: Decision): string[] {
  const lines = options
    .filter(({ id }) => recommended.includes(id))
    .flatMap(({ label, reasons, controls, note }) => [
      ...controls
        .filter(({ required }) => required)
        .map((control) => `* Neutral, because ${md(label)} must have this control: ${md(control.do)}`),
      ...reasons.map(({ says, severity, certain }) => `* Bad, because${certain ? '' : ' perhaps'} (${severity}): ${md(says)}`),
      ...(note === null ? [] : [`* Neutral, because: ${md(note)}`]),
    ])
  if (lines.length > 0) return lines
  return [
    recommended.length > 0 ? '* Good, because no rule of the policy counts against it.' : '* Neutral, because nothing is decided yet.',
  ]
}

/** Every control as a box to tick, with its setting and its check. */
export function confirmation({ options, recommended }: Decision): string[] {
  const controls = options.filter(({ id }) => recommended.includes(id)).flatMap((option) => option.controls)
  if (controls.length === 0) return ['The policy names no control to check. Open the permanent link again when an answer changes.']
  return controls.flatMap(({ do: what, snippet, check, required, certain }) => [
    `* [ ] ${required ? '**Must:** ' : ''}${certain ? '' : 'If it applies: '}${md(what)}`,
    ...(snippet === null ? [] : ['', `  In ${md(snippet.file)}:`, '', ...fenced(snippet.lang, snippet.text)]),
    `  Check: ${md(check)}`,
  ])
}

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
    ...reasons.map(
      ({ says, severity, certain, evidence: cited }) =>
        `* Bad, because${certain ? '' : ' perhaps'} (${severity}): ${md(says)}${cite(cited)}`,
    ),
    ...(change && change.changes.length > 0
      ? [`* Neutral, because it would rank first with other answers: ${md(changeWords(texts, change).join('; '))}`]
      : []),
  ]
}
