import { percent, subjectOf } from '@/components/policy/policy-words'
import styles from '@/components/policy/region-view.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { ResultReport } from '@/lib/advisor/tree/result-report'

const COST: Readonly<Record<Policy['questions'][number]['changeable'], string>> = {
  easy: 'a small step',
  hard: 'a project',
  fact: 'cannot be changed',
  never: 'cannot be changed',
}

/** Which one answer, if it were another, would make something acceptable. */
export function HelpTable({ helps, policy }: Readonly<{ helps: ResultReport['helps']; policy: Policy }>) {
  return (
    <table className={styles.table}>
      <caption>Single answers that would make something acceptable</caption>
      <thead>
        <tr>
          <th scope="col">Another answer to</th>
          <th scope="col">Effort</th>
          <th scope="col" className={styles.number}>
            Helps in
          </th>
        </tr>
      </thead>
      <tbody>
        {helps.map(({ question, share }) => (
          <tr key={question}>
            <th scope="row">{subjectOf(policy, question).name}</th>
            <td>{COST[policy.questions.find(({ id }) => id === question)?.changeable ?? 'fact']}</td>
            <td className={styles.number}>{percent(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
