import { DatedText } from '@/components/page/dated-text'
import { OldMark } from '@/components/page/old-mark'
import styles from '@/components/policy/evidence-list.module.css'
import { PartialDate } from '@/components/policy/partial-date'
import { readingOf } from '@/lib/advisor/policy/evidence-age'
import type { Evidence, Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ evidence: readonly Evidence[]; policy: Policy; today: string }>

/** Sources with what they say, how old they are, and where to read them. */
export function EvidenceList({ evidence, policy, today }: Props) {
  return (
    <ul className={styles.list}>
      {evidence.map((each) => (
        <li id={`evidence-${each.id}`} key={each.id}>
          <p className={styles.title}>
            <a href={each.url} rel="external noopener noreferrer">
              {each.title}
            </a>
          </p>
          <p>
            <DatedText text={each.claim} />
          </p>
          <p className={styles.facts}>
            <span>
              {each.date === null ? null : 'as of '}
              <PartialDate date={each.date} />
              <OldMark reading={readingOf(each)} today={today} />
            </span>
            {each.status === 'current' ? null : <span className={styles.status}>{each.status}</span>}
            {each.commit === undefined ? null : (
              <span>
                read at <code>{each.commit.slice(0, 10)}</code>
              </span>
            )}
            {each.fact === undefined ? null : (
              <span>
                tied to <code>{each.fact}</code>
                {each.is === undefined ? null : ` = ${each.is}`}
              </span>
            )}
            {each.confirmedBy.length === 0 ? null : <Confirmations ids={each.confirmedBy} here={evidence} policy={policy} />}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Confirmations({ ids, here, policy }: Readonly<{ ids: readonly string[]; here: readonly Evidence[]; policy: Policy }>) {
  return (
    <span>
      confirmed by{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? null : ', '}
          <a href={`${here.some((each) => each.id === id) ? '' : '/advisor/policy/'}#evidence-${id}`}>
            {policy.evidence.find((each) => each.id === id)?.title ?? id}
          </a>
        </span>
      ))}
    </span>
  )
}
