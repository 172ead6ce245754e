import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { fenced, md } from '@/lib/advisor/export/markdown-text'
import { changeWords } from '@/lib/advisor/interview/words'
import { commandLanguage } from '@/lib/facts/controls/command-language'

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
        .map(({ do: what, certain, depends }) =>
          certain
            ? `* Neutral, because ${md(label)} must have this control: ${md(what)}`
            : `* Neutral, because, depending on ${md(depends.join(', '))}, ${md(label)} must have this control: ${md(what)}`,
        ),
      ...reasons.map(
        ({ says, severity, certain }) =>
          `* Bad, because${certain ? '' : ' perhaps'}${severity === null ? '' : ` (${severity})`}: ${md(says)}`,
      ),
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
  return controls.flatMap((control) => [
    ...controlHead(control),
    ...settingLines(control),
    ...cautionLines(control),
    ...checkLines(control),
  ])
}

type ControlOf = Option['controls'][number]

/** What must be done, or must be where it applies: what depends on open answers never reads as certain. */
function controlHead({ do: what, required, certain, depends }: ControlOf): string[] {
  const strength = required ? '**Must' : '**Should'
  const when = certain ? ':**' : `, if it applies${depends.length > 0 ? ` (it depends on ${md(depends.join(', '))})` : ''}:**`
  return [`* [ ] ${strength}${when} ${md(what)}`]
}

function settingLines({ snippet }: ControlOf): string[] {
  if (snippet === null) return []
  return ['', `  ${placeOf(snippet.lang, snippet.file)}:`, '', ...fenced(snippet.lang, snippet.text), '']
}

const cautionLines = ({ caution }: ControlOf): string[] => (caution === null ? [] : ['', `  Caution: ${md(caution)}`, ''])

/** Where a snippet goes, in words: `In nova.conf of computes`, `Run on each host`, `Run with the command-line client`. */
function placeOf(lang: string, file: string): string {
  if (lang !== 'bash' && lang !== 'powershell') return `In ${md(file)}`
  if (file === 'client') return 'Run with the command-line client'
  return /^(on|in|as|with) /.test(file) ? `Run ${md(file)}` : `Run, for ${md(file)}`
}

/** The command by itself, so that it can be copied as it is, then how to read what it prints. */
function checkLines({ check, command, reading }: ControlOf): string[] {
  if (command === null) return [`  Check: ${md(check)}`]
  return ['', '  Check:', '', ...fenced(commandLanguage(command), command), '', `  ${md(reading ?? '')}`, '']
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
        `* Bad, because${certain ? '' : ' perhaps'}${severity === null ? '' : ` (${severity})`}: ${md(says)}${cite(cited)}`,
    ),
    ...(change && change.changes.length > 0
      ? [`* Neutral, because it would rank first with other answers: ${md(changeWords(texts, change).join('; '))}`]
      : []),
  ]
}
