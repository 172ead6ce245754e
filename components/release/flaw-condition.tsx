import { ConditionText } from '@/components/advisory/condition-text'
import styles from '@/components/release/flaw-entry.module.css'
import { groupBy } from '@/lib/library/indexes/advisory-group'
import type { SeriesFlaw } from '@/lib/library/indexes/series-flaws'

/** What must hold besides the version: as data, else in the words of a record. */
export function FlawCondition({ conditions, parts }: Pick<SeriesFlaw, 'conditions' | 'parts'>) {
  if (conditions.length > 0) {
    return (
      <p className={styles.line}>
        Affected only
        <ConditionText conditions={conditions} />.
      </p>
    )
  }
  const affected = parts.filter(({ verdict }) => verdict.answer === 'affected')
  const words = [...groupBy(affected, ({ condition }) => (condition === null ? [] : [condition]))]
  return words.map(([text, members]) => (
    <p className={styles.line} key={text}>
      Condition{members.length === affected.length ? '' : ` for ${members.map(({ product }) => product).join(', ')}`}, in the advisory’s
      words: <q>{text}</q>
    </p>
  ))
}
