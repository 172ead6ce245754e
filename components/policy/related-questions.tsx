import type { Bearing } from '@/components/policy/bearing'
import styles from '@/components/policy/policy.module.css'

/** The questions of the advisor that something bears on, each leading to its place in the policy; nothing where there are none. */
export function RelatedQuestions({ questions }: Readonly<{ questions: readonly Bearing[] }>) {
  if (questions.length === 0) return null
  return (
    <ul className={styles.related}>
      {questions.map(({ id, name, path }) => (
        <li key={id}>
          <a href={path}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
