import { useContext } from 'react'
import { BuildDay } from '@/components/advisor/build-day'
import own from '@/components/advisor/result/evidence-list.module.css'
import { OldMark } from '@/components/page/old-mark'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import type { AdvisoriesOn, AdvisoryLink } from '@/lib/advisor/interview/advisories-on'
import { counted } from '@/lib/advisor/interview/words'
import { readingOf, reviewInWords } from '@/lib/advisor/policy/evidence-age'

type Evidence = Decision['evidence'][number]
type Props = Readonly<{ decision: Decision; advisoriesOn: AdvisoriesOn }>

/** Everything the result is based on, newest first; what only further reasons cite is folded away. */
export function EvidenceList({ decision, advisoriesOn }: Props) {
  const today = useContext(BuildDay)
  const all = decision.evidence.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const first = firstCited(decision)
  const rest = all.filter(({ id }) => !first.has(id))
  const title = (id: string) => all.find((each) => each.id === id)?.title ?? id
  const list = (evidence: readonly Evidence[]) => (
    <ul className={own.evidence}>
      {evidence.map((each) => (
        <li key={each.id}>
          <Piece evidence={each} title={title} advisories={advisoriesOn[each.id] ?? []} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list(all.filter(({ id }) => first.has(id)))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{counted(rest.length, 'more piece')}, for the further reasons</summary>
          {list(rest)}
        </details>
      )}
      <p className={lists.soft}>
        Policy {decision.policy.id} {decision.policy.version}, SHA-256 <code>{decision.policy.digest}</code>,{' '}
        {reviewInWords(decision.policy.reviewBy, today)}.
      </p>
    </>
  )
}

type PieceProps = Readonly<{ evidence: Evidence; title: (id: string) => string; advisories: readonly AdvisoryLink[] }>

function Piece({ evidence, title, advisories }: PieceProps) {
  const { url, title: name, date, status, claim, commit, confirmedBy } = evidence
  const today = useContext(BuildDay)
  return (
    <>
      <p>
        <a href={url} rel="external noopener noreferrer">
          {name}
        </a>{' '}
        <span className={lists.soft}>
          {date === null ? 'undated' : <time dateTime={date}>{date}</time>}
          <OldMark reading={readingOf(evidence)} today={today} />
          {status === 'current' ? '' : `, ${status}`}
          {commit === undefined ? '' : `, read at ${commit.slice(0, 10)}`}
          {confirmedBy.length === 0 ? '' : `; confirmed by ${confirmedBy.map(title).join(' and ')}`}
        </span>
      </p>
      <p className={own.offPaper}>{claim}</p>
      {advisories.length === 0 ? null : (
        <p className={`${lists.soft} ${own.offPaper}`}>
          Related advisories:{' '}
          {advisories.map(({ id, path }, at) => (
            <span key={id}>
              {at === 0 ? '' : ', '}
              <a href={path}>{id}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

/** What is cited where nothing is folded away: by what is recommended, by the first reason against each other option, by what runs today. */
function firstCited({ options, recommended, current, evidence }: Decision): ReadonlySet<string> {
  const cited = options.flatMap(({ id, reasons, controls }) =>
    recommended.includes(id) ? [...reasons, ...controls].flatMap((each) => each.evidence) : (reasons[0]?.evidence ?? []),
  )
  const ids = new Set([...cited, ...(current?.against ?? []).flatMap((each) => each.evidence)])
  for (const { confirmedBy } of evidence.filter(({ id }) => ids.has(id))) for (const id of confirmedBy) ids.add(id)
  return ids
}
