import own from '@/components/advisor/result/result.module.css'
import type { Decision } from '@/lib/advisor/export/decision'

const STATES = { current: 'current', historical: 'historical', superseded: 'superseded' } as const

/** All that the result rests on, newest first; what is old says what confirms it. */
export function EvidenceList({ decision }: Readonly<{ decision: Decision }>) {
  const evidence = decision.evidence.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const title = (id: string) => evidence.find((each) => each.id === id)?.title ?? id
  return (
    <>
      <ul className={own.evidence}>
        {evidence.map(({ id, url, title: name, date, status, claim, commit, confirmedBy }) => (
          <li key={id}>
            <p>
              <a href={url} rel="external noopener noreferrer">
                {name}
              </a>{' '}
              <span className={own.soft}>
                {date === null ? 'undated' : <time dateTime={date}>{date}</time>}, {STATES[status]}
                {commit === undefined ? '' : `, read at ${commit.slice(0, 10)}`}
                {confirmedBy.length === 0 ? '' : `; confirmed by ${confirmedBy.map(title).join(' and ')}`}
              </span>
            </p>
            <p>{claim}</p>
          </li>
        ))}
      </ul>
      <p className={own.soft}>
        Policy {decision.policy.id} {decision.policy.version}, SHA-256 <code>{decision.policy.digest}</code>, to be reviewed by{' '}
        {decision.policy.reviewBy}.
      </p>
    </>
  )
}
