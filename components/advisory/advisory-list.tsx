import styles from '@/components/advisory/advisory-list.module.css'
import { AdvisoryRow } from '@/components/advisory/advisory-row'
import type { Advisory } from '@/lib/advisory/advisory'

/** Advisories in the order given. */
export function AdvisoryList({ advisories }: Readonly<{ advisories: readonly Advisory[] }>) {
  return (
    <ul className={styles.list}>
      {advisories.map((advisory) => (
        <AdvisoryRow advisory={advisory} key={advisory.id} />
      ))}
    </ul>
  )
}
