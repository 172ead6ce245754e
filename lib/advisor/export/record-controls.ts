import type { Decision } from '@/lib/advisor/export/decision'
import { fenced, md } from '@/lib/advisor/export/markdown-text'
import { commandLanguage } from '@/lib/facts/controls/command-language'

type Control = Decision['options'][number]['controls'][number]

const controlsOf = ({ options, recommended }: Decision): Control[] =>
  options.filter(({ id }) => recommended.includes(id)).flatMap((option) => option.controls)

/** Every control that must be in place as a box to tick, with its setting and its check; the others stand in the appendix. */
export function confirmation(decision: Decision): string[] {
  const controls = controlsOf(decision)
  if (controls.length === 0) return ['The policy names no control to check. Open the permanent link again when an answer changes.']
  const [musts, shoulds] = [controls.filter(({ required }) => required), controls.filter(({ required }) => !required)]
  const count = shoulds.length === 1 ? 'one control is' : `${shoulds.length} controls are`
  return apart([
    ...(musts.length === 0 ? [['The policy requires no control here.']] : musts.flatMap((control) => blocksOf(control, decision))),
    ...(shoulds.length === 0 ? [] : [[`Beyond that, ${count} advised; see the appendix.`]]),
  ])
}

/** The controls that are advised and not required, in full, behind everything that a board has to read; nothing where there are none. */
export function appendix(decision: Decision): string[] {
  const shoulds = controlsOf(decision).filter(({ required }) => !required)
  if (shoulds.length === 0) return []
  return [...apart([['## Appendix: Advised Controls'], ...shoulds.flatMap((control) => blocksOf(control, decision))]), '']
}

/** Blocks of lines with a blank line between each two. */
const apart = (blocks: readonly (readonly string[])[]): string[] => blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]))

/** A control as blocks of Markdown: what to do, the setting, what to be careful of, the check and how to read it, the sources. */
function blocksOf(control: Control, { evidence }: Decision): (readonly string[])[] {
  const { snippet, caution, check, command, reading, evidence: ids } = control
  const known = evidence.filter(({ id }) => ids.includes(id))
  const sources = known.map(({ id, title }) => `[${md(title)}](#${id})`).join('; ')
  return [
    [headOf(control)],
    ...(snippet === null ? [] : [[`  ${placeOf(snippet.lang, snippet.file)}:`], fenced(snippet.lang, snippet.text)]),
    ...(caution === null ? [] : [[`  Caution: ${md(caution)}`]]),
    // The command by itself, so that it can be copied as it is, then how to read what it prints.
    ...(command === null
      ? [[`  Check: ${md(check)}`]]
      : [['  Check:'], fenced(commandLanguage(command), command), [`  ${md(reading ?? '')}`]]),
    ...(known.length === 0 ? [] : [[`  ${known.length > 1 ? 'Sources' : 'Source'}: ${sources}`]]),
  ]
}

/** What must be done, or must be where it applies: what depends on open answers never reads as certain. */
function headOf({ do: what, required, certain, depends }: Control): string {
  const strength = required ? '**Must' : '**Should'
  const when = certain ? ':**' : `, if it applies${depends.length > 0 ? ` (it depends on ${md(depends.join(', '))})` : ''}:**`
  return `* [ ] ${strength}${when} ${md(what)}`
}

/** Where a snippet goes, in words: `In nova.conf of computes`, `Run on each host`, `Run with the command-line client`. */
function placeOf(lang: string, file: string): string {
  if (lang !== 'bash' && lang !== 'powershell') return `In ${md(file)}`
  if (file === 'client') return 'Run with the command-line client'
  return /^(on|in|as|with) /.test(file) ? `Run ${md(file)}` : `Run, for ${md(file)}`
}
