import styles from '@/components/policy/contents.module.css'

/** `isInner`: a part of the one before it. */
type Part = Readonly<{ id: string; name: string; count?: number; isInner?: boolean }>

/** The parts of a long page, and how much is in each. */
export function Contents({ parts }: Readonly<{ parts: readonly Part[] }>) {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ul>
        {parts.map(({ id, name, count, isInner }) => (
          <li className={isInner ? styles.inner : undefined} key={id}>
            <a href={`#${id}`}>{name}</a>
            {count === undefined ? null : <span className={styles.count}> {count}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
