import styles from '@/components/policy/evidence-links.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ ids: readonly string[]; policy: Policy; home?: string }>

/** What a statement rests on, by title; each leads to its entry among the evidence. */
export function EvidenceLinks({ ids, policy, home = '' }: Props) {
  if (ids.length === 0) return null
  return (
    <p className={styles.evidence}>
      Evidence:{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? null : '; '}
          <a href={`${home}#evidence-${id}`}>{policy.evidence.find((each) => each.id === id)?.title ?? id}</a>
        </span>
      ))}
    </p>
  )
}
