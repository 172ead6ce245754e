import type { Advice } from '@/lib/advisor/advice'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { wrapped } from '@/lib/advisor/export/wrapped'
import type { Change } from '@/lib/advisor/runtime/changes'
import { isOut } from '@/lib/advisor/runtime/verdict'

type Candidate = Advice['candidates'][number]
/** How ids are called. */
type Names = Readonly<{ candidate: (id: string) => string; option: (question: string, id: string) => string }>

/** Advice as a person reads it in a terminal: the recommendation first, then what is left, then what is out. The same advice gives the same text. */
export function adviceText(advice: Advice, texts: PolicyTexts): string {
  const names: Names = {
    candidate: (id) => texts.candidates.find((candidate) => candidate.id === id)?.label ?? id,
    option: (question, id) => texts.questions.find((each) => each.id === question)?.options.find((each) => each.id === id)?.label ?? id,
  }
  const { candidates, recommended, possible } = advice
  const first = candidates.filter(({ id }) => (advice.settled ? recommended : possible).includes(id))
  const out = candidates.filter(({ status }) => isOut(status))
  const others = candidates.filter((each) => !first.includes(each) && !out.includes(each))
  const sections = [
    headLines(advice, texts, names),
    ...first.map((candidate) => fullLines(candidate, names)),
    titled('Besides', others, (each) => shortLines(each, names)),
    ...(['excluded', 'unavailable'] as const).map((status) =>
      titled(
        OUT[status],
        out.filter((each) => each.status === status),
        (each) => outLines(each, names),
      ),
    ),
    advice.current === null ? [] : currentLines(advice.current, names),
    first.length === 0 ? [] : ['! must be in place   + should be   Everything, with all evidence: --json'],
    [advice.link],
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function headLines(advice: Advice, texts: PolicyTexts, names: Names): string[] {
  const { policy, deciding, next, change, unknown } = advice
  const question = texts.questions.find(({ id }) => id === next)
  return [
    `${texts.policy.title} ${policy.version} (${policy.digest.slice(0, 8)})\n`,
    ...(advice.because === null ? [headline(advice, names)] : [advice.headline, wrapped('', advice.because)]),
    ...(advice.interim === null ? [] : [wrapped('Meanwhile: ', advice.interim.says)]),
    ...(advice.runnerUp === null ? [] : [wrapped('Runner-up: ', advice.runnerUp.lacks)]),
    ...advice.actions.map((action, at) => wrapped(`  ${at + 1}. `, action.do)),
    ...(deciding.length > 0 ? [wrapped('', `Forced by ${deciding.join(', ')}, whatever the other answers are.`)] : []),
    ...(change === null ? [] : [wrapped('', `The smallest change for another result: ${changeText(change, names)}.`)]),
    ...(question === undefined ? [] : ['', `Next: ${question.ask}`]),
    ...(question?.options ?? []).map((option) => `  ${question?.id}=${option.id}  ${option.label}`),
    ...(question === undefined ? [] : [wrapped('  to find out: ', `${question.dontKnow.how} ${question.dontKnow.command ?? ''}`.trim())]),
    ...unknown.map(({ question: id, isFree, options }) => {
      const each = options.map((known) => `${known.option} leaves ${known.possible.map(names.candidate).join(', ') || 'nothing'}`)
      return wrapped('', `Not known: ${id}. ${isFree ? 'It makes no difference.' : `${each.join('; ')}.`}`)
    }),
  ]
}

function headline({ settled, contradiction, recommended, possible }: Advice, names: Names): string {
  if (contradiction) return 'These answers contradict each other: no such deployment exists.'
  if (!settled) return `Not settled. Still possible: ${possible.map(names.candidate).join(', ') || 'nothing'}.`
  if (recommended.length === 0) return 'Nothing is acceptable with these answers.'
  return `${recommended.length > 1 ? 'Equally good' : 'Recommended'}: ${recommended.map(names.candidate).join(', ')}.`
}

const OUT = { excluded: 'Ruled out', unavailable: 'Not available here' } as const

const titled = (title: string, candidates: readonly Candidate[], linesOf: (candidate: Candidate) => string[]): string[] =>
  candidates.length === 0 ? [] : [title, ...candidates.flatMap(linesOf)]

/** What may still rule it out, what to know, and what to do; what only an open answer would bring is counted. */
function fullLines({ id, status, reasons, controls }: Candidate, names: Names): string[] {
  const open = reasons.filter(({ certain, effect }) => !certain && effect === 'exclude')
  const sure = reasons.filter(({ certain }) => certain)
  const later = reasons.filter(({ certain }) => !certain).length - open.length + controls.filter(({ certain }) => !certain).length
  return [
    `${names.candidate(id)}: ${worded(status)}`,
    ...(open.length > 0 ? ['  Other answers may yet rule it out:'] : []),
    ...open.map(({ says, evidence }) => wrapped('  ? ', `${says} [${evidence.join(', ')}]`)),
    ...(open.length > 0 && sure.length > 0 ? ['  This holds already:'] : []),
    ...sure.map(({ says, evidence }) => wrapped('  - ', `${says} [${evidence.join(', ')}]`)),
    ...controls
      .filter(({ certain }) => certain)
      .toSorted((a, b) => Number(b.required) - Number(a.required))
      .flatMap(({ do: what, check, required }) => [wrapped(required ? '  ! ' : '  + ', what), wrapped('      check: ', check)]),
    ...(later > 0 ? [`  ${later} more warnings and controls depend on answers that are open.`] : []),
  ]
}

function shortLines({ id, status, reasons, change }: Candidate, names: Names): string[] {
  const sure = reasons.filter(({ certain, effect }) => certain && effect !== 'exclude')
  return [
    `  ${names.candidate(id)}: ${worded(status)}`,
    ...sure.map(({ says, effect }) => wrapped(effect === 'control' ? '    ! ' : '    - ', says)),
    ...changeLines(change),
  ]
}

function outLines({ id, reasons, change }: Candidate, names: Names): string[] {
  const lines = reasons.map(({ says, evidence, certain }) => wrapped('    - ', `${certain ? '' : 'or: '}${says} [${evidence.join(', ')}]`))
  return [`  ${names.candidate(id)}`, ...lines, ...changeLines(change)]
}

const changeLines = (change: Change | null): string[] =>
  change === null || change.changes.length === 0
    ? []
    : [wrapped('    > ', `recommended with ${change.changes.map(({ question, to }) => `${question}=${to}`).join(' ')}`)]

function changeText({ changes, possible }: Change, { candidate, option }: Names): string {
  const answers = changes.map(({ question, to }) => `${question}=${to} (${option(question, to)})`).join(' and ')
  return possible.length > 1
    ? `${answers}, which leaves ${possible.map(candidate).join(', ')}`
    : `${answers}: ${possible.map(candidate).join() || 'nothing'}`
}

function currentLines({ id, status, against, change, finally: never }: NonNullable<Advice['current']>, names: Names): string[] {
  const lines = [
    `Today: ${names.candidate(id)}, ${worded(status)}`,
    ...against.map(({ says, severity }) => wrapped(`  - ${severity}: `, says)),
  ]
  if (!isOut(status)) return lines
  if (change !== null)
    return [...lines, wrapped('  > ', `acceptable with ${change.changes.map(({ question, to }) => `${question}=${to}`).join(' ')}`)]
  return [...lines, '  > no configuration change helps', ...never.map(({ says }) => `    ${says}`)]
}

const worded = (status: string): string => status.replaceAll('-', ' ')
