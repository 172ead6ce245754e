import { AdvisoryRow } from '@/components/advisory/advisory-row'
import rows from '@/components/library/rows.module.css'
import type { Advisory } from '@/lib/advisory/advisory'

/** Advisories in the order given. */
export function AdvisoryList({ advisories }: Readonly<{ advisories: readonly Advisory[] }>) {
  return (
    <ul className={rows.list}>
      {advisories.map((advisory) => (
        <AdvisoryRow advisory={advisory} key={advisory.id} />
      ))}
    </ul>
  )
}
