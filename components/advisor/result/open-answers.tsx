import { OutcomeTable } from '@/components/advisor/outcome-table'
import type { Step } from '@/components/advisor/step'
import { CodeFigure } from '@/components/verdict/code-figure'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { counted, questionOf } from '@/lib/advisor/interview/words'

type Props = Step & Readonly<{ decision: Decision }>
type Unknown = Decision['unknown'][number]

/** What each "I don't know" costs: what each answer would mean, and how to find out; the most costly first, and open. */
export function OpenAnswers({ decision, ...step }: Props) {
  const { texts } = step.policy
  if (decision.unknown.length === 0) return <p>Questions that have not been asked yet. Continue, or answer them all on one page.</p>
  const dear = decision.unknown.filter(({ isFree }) => !isFree)
  const free = decision.unknown.filter(({ isFree }) => isFree)
  return (
    <>
      {dear.map((unknown, at) => (
        <details key={unknown.question} open={at === 0}>
          <summary>
            <strong>{questionOf(texts, unknown.question)?.ask}</strong> <span className={lists.soft}>{priceOf(unknown)}</span>
          </summary>
          <Price unknown={unknown} {...step} />
        </details>
      ))}
      {free.length === 0 ? null : (
        <>
          <p>{free.length === 1 ? 'This missing answer' : 'These missing answers'} cannot change the result:</p>
          <ul className={lists.plain}>
            {free.map(({ question }) => (
              <li key={question}>{questionOf(texts, question)?.ask}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Price({ unknown, policy, to }: Step & Readonly<{ unknown: Unknown }>) {
  const { question, options } = unknown
  const found = questionOf(policy.texts, question)
  return (
    <div>
      <OutcomeTable texts={policy.texts} question={question} options={options} caption="What each answer would mean" />
      {found === undefined ? null : (
        <>
          <p>To find out: {found.dontKnow.how}</p>
          {found.dontKnow.command === undefined ? null : <CodeFigure text={found.dontKnow.command} />}
          <p>
            <a href={to({ kind: 'question', id: question, from: 'review' })} aria-label={`Answer it: ${found.ask}`}>
              Answer it
            </a>
          </p>
        </>
      )}
    </div>
  )
}

function priceOf({ settling, options }: Unknown): string {
  if (settling === options.length) return 'knowing it settles the result'
  return settling === 0 ? 'knowing it narrows the result' : `${settling} of ${counted(options.length, 'answer')} would settle the result`
}
