import { useContext } from 'react'
import { BuildDay } from '@/components/advisor/build-day'
import own from '@/components/advisor/result/evidence-list.module.css'
import { OldMark } from '@/components/page/old-mark'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import type { AdvisoriesOn, AdvisoryLink } from '@/lib/advisor/interview/advisories-on'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'
import { counted } from '@/lib/advisor/interview/words'
import { readingOf, reviewInWords } from '@/lib/advisor/policy/evidence-age'

type Evidence = Decision['evidence'][number]
type Props = Readonly<{ decision: Decision; advisoriesOn: AdvisoriesOn }>

/**
 * Everything the result is based on, newest first; what only further reasons or controls cite is folded away. Sources of controls are printed,
 * for the controls are printed without them.
 */
export function EvidenceList({ decision, advisoriesOn }: Props) {
  const today = useContext(BuildDay)
  const all = decision.evidence.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const { first, further, ofControls } = citedIn(decision)
  const rest = all.filter(({ id }) => further.has(id) && !first.has(id))
  const controls = all.filter(({ id }) => ofControls.has(id) && !first.has(id) && !further.has(id))
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
      {controls.length === 0 ? null : (
        <details className={own.printed}>
          <summary>{counted(controls.length, 'source')} of the controls</summary>
          {list(controls)}
        </details>
      )}
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
  const { url, title: name, date, status, claim, commit, confirmedBy, ofControls } = evidence
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
      {ofControls ? null : <p className={own.offPaper}>{claim}</p>}
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

/**
 * `first`: what is cited where nothing is folded away, by what is recommended, the first reason against each other option, and what runs today.
 * `further`: by the other reasons. `ofControls`: by controls of what is recommended; those of other options are not on the page.
 */
function citedIn({ options, recommended, current, actions, evidence }: Decision) {
  const chosen = options.filter(({ id }) => recommended.includes(id))
  const against = options.flatMap(({ id, reasons }) => (recommended.includes(id) ? [] : groupedReasons(reasons).slice(0, 1)))
  const shown = [...chosen.flatMap(({ reasons }) => reasons), ...against, ...(current?.against ?? []), ...actions]
  const withConfirming = (cited: readonly Readonly<{ evidence: readonly string[] }>[]): ReadonlySet<string> => {
    const ids = new Set(cited.flatMap((each) => each.evidence))
    return new Set([...ids, ...evidence.flatMap(({ id, confirmedBy }) => (ids.has(id) ? confirmedBy : []))])
  }
  const [first, further] = [withConfirming(shown), withConfirming(options.flatMap(({ reasons }) => reasons))]
  return { first, further, ofControls: new Set(chosen.flatMap(({ controls }) => controls.flatMap((each) => each.evidence))) }
}
