import type { Bearing } from '@/components/policy/bearing'
import styles from '@/components/policy/policy.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ policy: Policy; advisories: ReadonlyMap<string, readonly Bearing[]> }>

const CHANGEABLE: Readonly<Record<Policy['questions'][number]['changeable'], string>> = {
  easy: 'Changing the answer is a matter of settings.',
  hard: 'Changing the answer is a project.',
  fact: 'The answer is a fact; nobody changes it for the sake of isolation.',
  never: 'The answer is a fact; nobody changes it for the sake of isolation.',
}

/** Every question with its answers, and the advisories that bear on it. */
export function QuestionList({ policy, advisories }: Props) {
  return policy.questions.map(({ id, topic, ask, why, options, order, changeable, dontKnow, neverDecides }) => (
    <article className={styles.item} key={id}>
      <p className={styles.aside}>{topic}</p>
      <div className={styles.body}>
        <h3 id={`question-${id}`}>{ask}</h3>
        <p>{why}</p>
        <ol className={styles.options}>
          {options.map((option) => (
            <li key={option.id}>
              <strong>{option.label}</strong>
              {option.hint === undefined ? null : <span className={styles.soft}> {option.hint}</span>}
              {option.neverDecides === undefined ? null : <span className={styles.soft}> {option.neverDecides}</span>}
            </li>
          ))}
        </ol>
        <p className={styles.soft}>
          {order === 'ascending' ? 'An answer further down never asks for weaker isolation. ' : ''}
          {CHANGEABLE[changeable]} {neverDecides}
        </p>
        <p className={styles.soft}>To find out: {dontKnow.how}</p>
        {dontKnow.command === undefined ? null : (
          <pre className={styles.command}>
            <code className="language-bash">{dontKnow.command}</code>
          </pre>
        )}
        <Advisories of={advisories.get(id) ?? []} />
      </div>
    </article>
  ))
}

function Advisories({ of: advisories }: Readonly<{ of: readonly Bearing[] }>) {
  if (advisories.length === 0) return null
  return (
    <>
      <p className={styles.soft}>Related advisories:</p>
      <ul className={styles.related}>
        {advisories.map(({ id, name, path }) => (
          <li key={id}>
            <a href={path}>{id}</a> {name}
          </li>
        ))}
      </ul>
    </>
  )
}
