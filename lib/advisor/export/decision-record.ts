import type { Decision } from '@/lib/advisor/export/decision'
import { changeWords, namesOf, outcomeWords } from '@/lib/advisor/interview/words'
import type { PolicyTexts } from '@/lib/advisor/policy-texts'

/**
 * The decision as a record in Markdown, by MADR 4 (https://adr.github.io/madr/).
 *
 * @param today `YYYY-MM-DD`
 */
export function decisionRecord(decision: Decision, texts: PolicyTexts, today: string): string {
  const { policy, answers, deciding, options, outcome } = decision
  const forced = answers.filter(({ question }) => deciding.includes(question))
  const drivers = forced.length > 0 ? forced : answers
  return [
    '---',
    'status: proposed',
    `date: ${today}`,
    'decision-makers:',
    '---',
    '',
    `# ${titleOf(decision, texts)}`,
    '',
    '## Context and Problem Statement',
    '',
    'How are tenants kept apart on these hosts? These answers were given:',
    '',
    ...answers.map(({ ask, answer, needed }) => `* ${md(ask)} **${md(answer)}**${needed ? '' : ' (decides nothing here)'}`),
    '',
    '## Decision Drivers',
    '',
    ...(forced.length > 0 ? ['These answers force the outcome, whatever the others are:', ''] : []),
    ...drivers.map(({ ask, answer }) => `* ${md(ask)} ${md(answer)}`),
    '',
    '## Considered Options',
    '',
    ...options.map(({ label }) => `* ${md(label)}`),
    '',
    '## Decision Outcome',
    '',
    ...outcomeLines(decision, texts),
    '',
    '### Consequences',
    '',
    ...consequences(decision),
    '',
    '### Confirmation',
    '',
    ...confirmation(decision),
    '',
    '## Pros and Cons of the Options',
    ...options.flatMap((option) => optionLines(option, decision, texts)),
    '',
    '## More Information',
    '',
    `Advice of policy ${policy.id} ${policy.version}, digest \`${policy.digest}\`, reviewed ${policy.reviewed}, to be reviewed by ${policy.reviewBy}${decision.profile === 'default' ? '' : `, ranked by the profile ${decision.profile}`}. Advice, not certification.`,
    '',
    `Permanent link: <${decision.link}>`,
    ...unknownLines(decision, texts),
    ...(outcome === 'recommended' && decision.change ? ['', `${changeLine(decision, texts)}`] : []),
    '',
    'Evidence:',
    '',
    ...decision.evidence.map(
      ({ id, title, url, date, status, claim, commit }) =>
        `* <a id="${id}"></a>[${md(title)}](${url}) (${date ?? 'undated'}, ${status}${commit ? `, read at ${commit.slice(0, 10)}` : ''}): ${md(claim)}`,
    ),
    '',
  ].join('\n')
}

function titleOf({ outcome, recommended, possible }: Decision, texts: PolicyTexts): string {
  if (outcome === 'recommended') return `Isolate tenants with ${md(namesOf(texts, recommended))}`
  if (outcome === 'equally-good') return `Isolate tenants with ${md(namesOf(texts, recommended, 'or'))}`
  if (outcome === 'not-settled') return `Isolate tenants: open between ${md(namesOf(texts, possible, 'or'))}`
  return 'Isolate tenants: no option is acceptable'
}

function outcomeLines(decision: Decision, texts: PolicyTexts): string[] {
  const { outcome, recommended, sentence } = decision
  if (outcome === 'recommended') return [`Chosen option: "${md(namesOf(texts, recommended))}", because ${whyLast(decision)}`]
  if (outcome === 'equally-good')
    return [
      `Options equally good: "${md(namesOf(texts, recommended, 'or'))}". ${decision.tie ? md(decision.tie) : 'The policy prefers neither.'}`,
    ]
  return [`No option is chosen. ${md(sentence)}`, ...(decision.change ? ['', changeLine(decision, texts)] : [])]
}

function whyLast({ options, recommended }: Decision): string {
  const others = options.filter(({ id }) => !recommended.includes(id))
  const out = others.filter(({ status }) => status === 'excluded').length
  if (others.length === 0) return 'it is the only option.'
  if (out === others.length) return 'it is the only option that no rule of the policy excludes.'
  return `it ranks first among the ${others.length - out + 1} options that no rule of the policy excludes.`
}

function consequences({ options, recommended }: Decision): string[] {
  const lines = options
    .filter(({ id }) => recommended.includes(id))
    .flatMap(({ label, reasons, controls, note }) => [
      ...controls
        .filter(({ required }) => required)
        .map((control) => `* Neutral, because ${md(label)} must have this control: ${md(control.do)}`),
      ...reasons.map(({ says, severity, certain }) => `* Bad, because${certain ? '' : ' perhaps'} (${severity}): ${md(says)}`),
      ...(note === null ? [] : [`* Neutral, because: ${md(note)}`]),
    ])
  return lines.length > 0 ? lines : ['* Good, because no rule of the policy speaks against it.']
}

function confirmation({ options, recommended }: Decision): string[] {
  const controls = options.filter(({ id }) => recommended.includes(id)).flatMap((option) => option.controls)
  if (controls.length === 0) return ['The policy names no control to check. Open the permanent link again when an answer changes.']
  return controls.flatMap(({ do: what, snippet, check, required, certain }) => [
    `* [ ] ${required ? '**Must:** ' : ''}${certain ? '' : 'If it applies: '}${md(what)}`,
    ...(snippet === null ? [] : ['', `  In ${md(snippet.file)}:`, '', ...fenced(snippet.lang, snippet.text)]),
    `  Check: ${md(check)}`,
  ])
}

function optionLines(
  { label, summary, status, reasons, change }: Decision['options'][number],
  { evidence }: Decision,
  texts: PolicyTexts,
): string[] {
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
    `* ${status === 'excluded' ? 'Bad, because it is excluded' : status === 'open' ? 'Neutral, because it is open' : `Good, because it is ${status.replaceAll('-', ' ')}`}`,
    ...reasons.map(
      ({ says, severity, certain, evidence: cited }) =>
        `* Bad, because${certain ? '' : ' perhaps'} (${severity}): ${md(says)}${cite(cited)}`,
    ),
    ...(change && change.changes.length > 0
      ? [`* Neutral, because it would be first with ${md(changeWords(texts, change).join(' and '))}`]
      : []),
  ]
}

function unknownLines({ unknown }: Decision, texts: PolicyTexts): string[] {
  if (unknown.length === 0) return []
  const lines = unknown.map(({ question, isFree, options }) => {
    const ask = texts.questions.find(({ id }) => id === question)?.ask ?? question
    const each = options.map(({ option, possible }) => `${label(texts, question, option)}: ${namesOf(texts, possible, 'or') || 'nothing'}`)
    return `* ${md(ask)} ${isFree ? 'It makes no difference.' : md(`${each.join('; ')}.`)}`
  })
  return ['', 'Not known:', '', ...lines]
}

const label = (texts: PolicyTexts, question: string, option: string) =>
  texts.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.label ?? option

function changeLine({ change }: Decision, texts: PolicyTexts): string {
  if (change === null) return 'No change of these answers helps.'
  return md(
    `The smallest change that gives another result: ${changeWords(texts, change).join(' and ')}. Then: ${outcomeWords(texts, change)}.`,
  )
}

function fenced(lang: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${lang}`, ...text.trimEnd().split('\n'), fence].map((line) => `  ${line}`.trimEnd())
}

/** Plain words as Markdown that shows them as they are; backticks stay, since the texts of a policy mean them as code. */
const md = (text: string): string => text.replace(/[\\*_[\]<>#|]/g, '\\$&').replaceAll('\n', ' ')
