import { AdvisoryRow } from '@/components/advisory/advisory-row'
import rows from '@/components/library/rows.module.css'
import type { Advisory, Condition } from '@/lib/advisory/advisory'

type Props = Readonly<{
  advisories: readonly Advisory[]
  /** Other records of the flaw that an advisory is about. */
  othersOf?: (advisory: Advisory) => readonly Advisory[]
  /** What must hold besides the version for what the list is about to be affected. */
  conditionsOf?: (advisory: Advisory) => readonly Condition[]
}>

/** Advisories in the order given. */
export function AdvisoryList({ advisories, othersOf = () => [], conditionsOf = () => [] }: Props) {
  return (
    <ul className={rows.list}>
      {advisories.map((advisory) => (
        <AdvisoryRow advisory={advisory} others={othersOf(advisory)} conditions={conditionsOf(advisory)} key={advisory.id} />
      ))}
    </ul>
  )
}
