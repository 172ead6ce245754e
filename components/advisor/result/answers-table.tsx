import own from '@/components/advisor/result/result-table.module.css'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'

/** Every answer that was given. */
export function AnswersTable({ decision }: Readonly<{ decision: Decision }>) {
  if (decision.answers.length === 0) return <p>No answers were given.</p>
  return (
    <table className={own.table}>
      <caption className={lists.soft}>
        {decision.profile === 'default' ? 'As given' : `As given; acceptable options ranked by the profile “${decision.profile}”`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {decision.answers.map(({ question, ask, answer, needed }) => (
          <tr key={question}>
            <th scope="row">{ask}</th>
            <td>
              {answer}
              {needed || decision.alone.some((each) => each.question === question) ? null : (
                <span className={lists.soft}> (does not change the recommendation)</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
