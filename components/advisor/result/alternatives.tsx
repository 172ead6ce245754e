import { ChangeList } from '@/components/advisor/result/change-list'
import { ReasonList } from '@/components/advisor/result/reason-list'
import { Sources } from '@/components/advisor/result/sources'
import type { Step } from '@/components/advisor/step'
import tags from '@/components/policy/tag.module.css'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'
import { counted, namesOf } from '@/lib/advisor/interview/words'
import { isOut } from '@/lib/advisor/runtime/verdict'

type Option = Decision['options'][number]

const WORDS: Readonly<Record<Option['status'], string>> = {
  recommended: 'Recommended',
  acceptable: 'Acceptable',
  'acceptable-with-controls': 'Acceptable with controls',
  open: 'Open',
  excluded: 'Ruled out',
  unavailable: 'Not available',
}

/** The others, best first: each with its first blocking reason; the rest of them, and what would put it first, on demand. */
export function Alternatives({ decision, policy }: Step & Readonly<{ decision: Decision }>) {
  const others = decision.options.filter(({ id }) => !decision.recommended.includes(id))
  return (
    <ol className={lists.items}>
      {others.map((option) => (
        <Alternative key={option.id} option={option} decision={decision} policy={policy} />
      ))}
    </ol>
  )
}

type Props = Readonly<{ option: Option; decision: Decision; policy: Step['policy'] }>

function Alternative({ option, decision, policy }: Props) {
  const { status, label } = option
  const [first] = groupedReasons(option.reasons)
  const isPossible = decision.possible.includes(option.id)
  return (
    <li>
      <h3>
        {label}{' '}
        <span className={`${tags.tag} ${isOut(status) ? (tags[first?.severity ?? ''] ?? '') : tags.good}`}>
          {isOut(status) && first?.severity ? `${WORDS[status]}: ${first.severity}` : WORDS[status]}
        </span>
      </h3>
      {isOut(status) ? null : (
        <p>
          {isPossible ? 'It could still be recommended.' : `It ranks behind ${namesOf(policy.texts, decision.possible) || 'others'} here.`}
        </p>
      )}
      {first === undefined ? null : (
        <>
          <p>
            {first.certain ? '' : 'Possibly: '}
            {first.says}
          </p>
          <Sources ids={first.evidence} evidence={decision.evidence} />
        </>
      )}
      <More option={option} decision={decision} policy={policy} />
    </li>
  )
}

/** Further reasons, and the smallest change after which it would be recommended. Where nothing is acceptable, that has a section. */
function More({ option, decision, policy }: Props) {
  const { label, status, change } = option
  const rest = groupedReasons(option.reasons).slice(1)
  const hasOwnSection = decision.outcome === 'nothing-acceptable'
  const shown = hasOwnSection || change === null || change.changes.length === 0 ? null : change
  if (rest.length === 0 && shown === null)
    return change === null && isOut(status) ? <p className={lists.soft}>No answers make it the recommendation.</p> : null
  const parts = [
    ...(rest.length > 0 ? [counted(rest.length, 'more reason')] : []),
    ...(shown === null ? [] : ['what would make it the recommendation']),
  ].join(', and ')
  return (
    <details>
      <summary>{parts.charAt(0).toUpperCase() + parts.slice(1)}</summary>
      {rest.length === 0 ? null : <ReasonList reasons={rest} evidence={decision.evidence} />}
      {shown === null ? null : (
        <>
          <p>{label} would be recommended with:</p>
          <ChangeList change={shown} texts={policy.texts} />
        </>
      )}
    </details>
  )
}
