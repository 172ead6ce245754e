import { type RefObject, useState } from 'react'
import { ChangeList } from '@/components/fleet/change-list'
import styles from '@/components/fleet/fleet-tool.module.css'
import { GroupTable } from '@/components/fleet/group-table'
import { KeepFleet } from '@/components/fleet/keep-fleet'
import { RatingPlot } from '@/components/fleet/rating-plot'
import { SharedAdvisories } from '@/components/fleet/shared-advisories'
import type { FleetState } from '@/components/fleet/use-fleet'
import tool from '@/components/page/tool.module.css'
import { DocumentSection } from '@/components/verdict/document-section'
import type { Rating } from '@/lib/fleet/fleet-result'
import { byRating } from '@/lib/fleet/fleet-sums'
import type { FleetAnswer } from '@/lib/fleet/page-fleet'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'

type Props = Readonly<{ state: FleetState; heading: RefObject<HTMLHeadingElement | null>; nameOf: (id: string) => string }>

/** The fleet as a document, or what came of judging it. */
export function FleetOutcome({ state, ...rest }: Props) {
  if (state.kind === 'idle') return null
  if (state.kind === 'working') return <p className={styles.hint}>Judging …</p>
  if (state.kind === 'failed')
    return (
      <p className={styles.wrong} role="alert">
        The data of this page could not be used: {state.because}. Try again, or ask <a href="/advisor/">the advisor</a> about one group.
      </p>
    )
  return <FleetView answer={state.answer} {...rest} />
}

function FleetView({ answer: { result, problems, changes }, heading, nameOf }: Omit<Props, 'state'> & Readonly<{ answer: FleetAnswer }>) {
  const [rating, setRating] = useState<Rating | 'all'>('all')
  const { groups, policy, releasesAsOf } = result
  const ratings = byRating(groups)
  return (
    <article className={tool.result}>
      <div className={tool.top}>
        <h2 ref={heading} tabIndex={-1}>
          {groups.length === 0
            ? 'No group could be read'
            : `${groups.length.toLocaleString('en')} ${groups.length === 1 ? 'group' : 'groups'}`}
        </h2>
        <p className={styles.hint}>
          By policy {policy.version}, and the versions that had come out on {releasesAsOf}. A risk is at least the one that is shown: open
          answers can only add to it.
        </p>
        <Problems problems={problems} />
      </div>
      {groups.length === 0 ? null : (
        <>
          <DocumentSection id="fleet-ratings" title="Risk of what runs">
            <RatingPlot ratings={ratings} />
          </DocumentSection>
          <DocumentSection id="fleet-groups" title="Groups, worst first">
            <GroupTable key={rating} groups={groups} ratings={ratings} rating={rating} onRating={setRating} nameOf={nameOf} />
          </DocumentSection>
          <DocumentSection id="fleet-advisories" title="What concerns them">
            <SharedAdvisories result={result} />
          </DocumentSection>
          {changes === null ? null : (
            <DocumentSection id="fleet-changes" title="Since the earlier result">
              <ChangeList changes={changes} />
            </DocumentSection>
          )}
          <DocumentSection id="fleet-keep" title="Keep this result">
            <KeepFleet result={result} changes={changes} />
          </DocumentSection>
        </>
      )}
    </article>
  )
}

const MOST_SHOWN = 200

/** What is wrong with rows, each with its line; the others are judged. */
function Problems({ problems }: Readonly<{ problems: readonly Problem[] }>) {
  if (problems.length === 0) return null
  return (
    <div className={styles.wrong} role="alert">
      <p>{problems.length === 1 ? 'One problem' : `${problems.length.toLocaleString('en')} problems`}; rows with a problem are left out:</p>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
        {problems.length > MOST_SHOWN ? <li>and {(problems.length - MOST_SHOWN).toLocaleString('en')} more</li> : null}
      </ul>
    </div>
  )
}
