import own from '@/components/advisor/result/result.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { namesOf, optionLabel, questionOf } from '@/lib/advisor/interview/words'

/** What each "I don't know" costs: what knowing it would tell, and how to find out; the dearest first. */
export function OpenAnswers({ decision, policy, to }: Step & Readonly<{ decision: Decision }>) {
  const { texts } = policy
  if (decision.unknown.length === 0) return <p>Questions that were not asked yet. Go on, or answer them all on one page.</p>
  return (
    <ul className={own.plain}>
      {decision.unknown.map(({ question, isFree, options }) => {
        const found = questionOf(texts, question)
        return (
          <li key={question}>
            <h3>{found?.ask ?? question}</h3>
            {isFree ? (
              <p>Not knowing it costs nothing: it makes no difference here.</p>
            ) : (
              <table className={own.table}>
                <caption>What knowing it would tell</caption>
                <thead>
                  <tr>
                    <th scope="col">If the answer is</th>
                    <th scope="col">then</th>
                  </tr>
                </thead>
                <tbody>
                  {options.map(({ option, possible, isSettled }) => (
                    <tr key={option}>
                      <th scope="row">{optionLabel(texts, question, option)}</th>
                      <td>
                        {isSettled ? 'settled: ' : 'left: '}
                        {namesOf(texts, possible, isSettled ? 'and' : 'or') || 'nothing is acceptable'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {isFree || found === undefined ? null : (
              <>
                <p>To find out: {found.dontKnow.how}</p>
                {found.dontKnow.command === undefined ? null : (
                  <figure className={own.code}>
                    <pre>
                      <code>{found.dontKnow.command}</code>
                    </pre>
                  </figure>
                )}
                <p>
                  <a href={to({ kind: 'question', id: question, from: 'review' })} aria-label={`Answer it: ${found.ask}`}>
                    Answer it
                  </a>
                </p>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
