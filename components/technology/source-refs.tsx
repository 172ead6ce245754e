import styles from '@/components/technology/sources.module.css'
import type { NumberedSources, ReadSource } from '@/lib/facts/technologies/number-sources'

/** The numbers of the sources of a statement, each a link into the list at the end of the page. */
export function SourceRefs({ sources, numbered }: Readonly<{ sources: readonly ReadSource[]; numbered: NumberedSources }>) {
  const numbers = [...new Set(sources.map(numbered.numberOf))]
  return (
    <span className={styles.refs}>
      {numbers.map((number) => (
        <a href={`#source-${number}`} key={number}>
          {`[${number}]`}
        </a>
      ))}
    </span>
  )
}
