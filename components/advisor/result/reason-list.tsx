import { Sources } from '@/components/advisor/result/sources'
import tags from '@/components/policy/tag.module.css'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { groupedReasons } from '@/lib/advisor/interview/grouped-reasons'

type Reason = Omit<Decision['options'][number]['reasons'][number], 'certain'> & Readonly<{ certain?: boolean }>

/** Reasons with their severity in words and what they rest on. */
export function ReasonList({ reasons, evidence }: Readonly<{ reasons: readonly Reason[]; evidence: Decision['evidence'] }>) {
  return (
    <ul className={lists.reasons}>
      {groupedReasons(reasons.map((each) => ({ certain: true, ...each }))).map(({ rule, says, severity, certain, evidence: cited }) => (
        <li key={rule}>
          <p>
            {severity !== null && <span className={`${tags.tag} ${tags[severity] ?? ''}`}>{severity}</span>}
            {certain ? '' : 'Possibly: '}
            {says}
          </p>
          <Sources ids={cited} evidence={evidence} isOffPaper />
        </li>
      ))}
    </ul>
  )
}
