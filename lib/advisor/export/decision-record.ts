import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'
import { md } from '@/lib/advisor/export/markdown-text'
import { appendix, confirmation } from '@/lib/advisor/export/record-controls'
import { evidenceLines } from '@/lib/advisor/export/record-evidence'
import { changeLines, currentLines, unknownLines } from '@/lib/advisor/export/record-more'
import { consequences, optionLines } from '@/lib/advisor/export/record-options'
import { aloneLines, matrixLines, reasonLines } from '@/lib/advisor/export/record-reasons'
import { namesOf } from '@/lib/advisor/interview/words'
import { reviewInWords } from '@/lib/advisor/policy/evidence-age'
import { isOut } from '@/lib/advisor/runtime/verdict'

/**
 * The decision as a record in Markdown, by MADR 4 (https://adr.github.io/madr/).
 *
 * @param today `YYYY-MM-DD`
 */
export function decisionRecord(decision: Decision, texts: PolicyTexts, today: string): string {
  const { policy, answers, alone, deciding, options, outcome } = decision
  const forced = answers.filter(({ question }) => deciding.includes(question))
  const drivers = forced.length > 0 ? forced : answers
  const isIdle = (id: string) =>
    answers.some(({ question, needed }) => question === id && !needed) && !alone.some((each) => each.question === id)
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
    ...answers.map(
      ({ question, ask, answer }) => `* ${md(ask)} **${md(answer)}**${isIdle(question) ? ' (does not change the recommendation)' : ''}`,
    ),
    ...currentLines(decision, texts),
    '',
    '## Decision Drivers',
    '',
    ...(forced.length > 0 ? ['These answers force the outcome, whatever the others are:', ''] : []),
    ...drivers.map(({ ask, answer }) => `* ${md(ask)} ${md(answer)}`),
    ...aloneLines(decision, texts),
    '',
    '## Considered Options',
    '',
    ...options.map(({ label }) => `* ${md(label)}`),
    '',
    '## Decision Outcome',
    '',
    ...outcomeLines(decision, texts),
    ...reasonLines(decision),
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
    ...matrixLines(decision),
    '## More Information',
    '',
    `Advice of policy ${policy.id} ${policy.version}, digest \`${policy.digest}\`, reviewed ${policy.reviewed}, ${reviewInWords(policy.reviewBy, today)}${decision.profile === 'default' ? '' : `, ranked by the profile ${decision.profile}`}. Advice, not certification.`,
    '',
    `Permanent link: <${decision.link}>`,
    ...(outcome === 'recommended' && decision.change ? ['', ...changeLines(decision, texts)] : []),
    ...unknownLines(decision, texts),
    '',
    ...evidenceLines(decision),
    ...appendix(decision),
  ].join('\n')
}

function titleOf({ outcome, recommended, possible }: Decision, texts: PolicyTexts): string {
  if (outcome === 'recommended') return `Isolate tenants with ${md(namesOf(texts, recommended))}`
  if (outcome === 'equally-good') return `Isolate tenants with ${md(namesOf(texts, recommended, 'or'))}`
  if (outcome === 'not-settled') return `Isolate tenants: open between ${md(namesOf(texts, possible))}`
  return 'Isolate tenants: no option is acceptable'
}

function outcomeLines(decision: Decision, texts: PolicyTexts): string[] {
  const { outcome, recommended, headline, because } = decision
  if (outcome === 'recommended') return [`Chosen option: "${md(namesOf(texts, recommended))}", because ${whyLast(decision)}`]
  if (outcome === 'equally-good')
    return [
      `Options equally good: "${md(namesOf(texts, recommended, 'or'))}". ${decision.tie ? md(decision.tie) : 'The policy prefers neither.'}`,
    ]
  // With a reason, the headline stands before it.
  return [
    because === null ? `No option is chosen. ${md(headline)}` : 'No option is chosen.',
    ...(decision.change ? ['', ...changeLines(decision, texts)] : []),
  ]
}

function whyLast({ options, recommended }: Decision): string {
  const others = options.filter(({ id }) => !recommended.includes(id))
  const out = others.filter(({ status }) => isOut(status)).length
  if (others.length === 0) return 'it is the only option.'
  if (out === others.length) return 'it is the only option that no rule of the policy excludes.'
  return `it ranks first among the ${others.length - out + 1} options that no rule of the policy excludes.`
}
