import { LengthPlot } from '@/components/policy/length-plot'
import { percent } from '@/components/policy/policy-words'
import styles from '@/components/policy/proof.module.css'
import { counted } from '@/lib/advisor/interview/words'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { PolicyProof } from '@/lib/advisor/prove/policy-proof'
import type { Tree } from '@/lib/advisor/tree/tree'

type Props = Readonly<{ interviews: PolicyProof['interviews']; tree: Tree; policy: Policy }>

/** How many questions it takes, as a plot and as a table. */
export function InterviewSection({ interviews, tree, policy: { questions } }: Props) {
  const pinned = questions.filter(({ pin }) => pin !== undefined).length
  const { histogram, longest, mean } = interviews
  const rows = histogram.flatMap((share, questions) => (share > 0 ? [{ questions, share }] : []))
  return (
    <>
      <p>
        The policy has {questions.length} questions. The questionnaire asks {mean.toFixed(1)} of them on average and never more than{' '}
        {longest}: it asks only what can still change the result, and stops when nothing can.{' '}
        {pinned === 0 ? '' : `It begins with ${counted(pinned, 'question')} that its authors want first.`} The{' '}
        <a href="/advisor/tree/">pages without JavaScript</a> ask in one fixed order, chosen to keep paths short: {tree.mean.toFixed(1)}{' '}
        questions on average, at most {tree.longest}.
      </p>
      <figure className={styles.figure}>
        <LengthPlot
          histogram={histogram}
          mean={mean}
          label={`Questions until the result: ${rows.map(({ questions, share }) => `${questions}: ${percent(share)}`).join(', ')}`}
        />
        <figcaption>Questions asked until the result is settled, as shares of all combinations of answers.</figcaption>
      </figure>
      <table className={`${styles.table} ${styles.figures}`}>
        <caption>The same as a table</caption>
        <thead>
          <tr>
            <th scope="col">Questions</th>
            <th scope="col" className={styles.number}>
              Share of all combinations
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ questions, share }) => (
            <tr key={questions}>
              <th scope="row">{questions}</th>
              <td className={styles.number}>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
