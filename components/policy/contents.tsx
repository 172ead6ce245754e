import styles from '@/components/policy/contents.module.css'

export type Part = Readonly<{ id: string; name: string; count?: number }>

/** The parts of a long page, and how much is in each. */
export function Contents({ parts }: Readonly<{ parts: readonly Part[] }>) {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ul>
        {parts.map(({ id, name, count }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
            {count === undefined ? null : <span className={styles.count}> {count}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
