import { AdvisoryRow } from '@/components/advisory/advisory-row'
import rows from '@/components/library/rows.module.css'
import type { Advisory, Condition } from '@/lib/advisory/advisory'

type Props = Readonly<{
  advisories: readonly Advisory[]
  /** What must hold besides the version for what the list is about to be affected. */
  conditionsOf?: (advisory: Advisory) => readonly Condition[]
}>

/** Advisories in the order given. */
export function AdvisoryList({ advisories, conditionsOf = () => [] }: Props) {
  return (
    <ul className={rows.list}>
      {advisories.map((advisory) => (
        <AdvisoryRow advisory={advisory} conditions={conditionsOf(advisory)} key={advisory.id} />
      ))}
    </ul>
  )
}
