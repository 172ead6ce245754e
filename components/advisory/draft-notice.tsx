import styles from '@/components/advisory/draft-notice.module.css'
import { messageOf, type Problem } from '@/lib/input/problems/problem'

/** What its author must mend before an advisory can be published; nothing for one that is finished. */
export function DraftNotice({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  if (problems.length === 0) return null
  return (
    <aside className={styles.notice} aria-labelledby="draft">
      <h2 id="draft">This is a draft: a build refuses it</h2>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.line === null ? null : <>Line {problem.line}: </>}
            {messageOf(problem)}
          </li>
        ))}
      </ul>
    </aside>
  )
}
