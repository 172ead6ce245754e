import { EvidenceLinks } from '@/components/policy/evidence-links'
import { candidateName, percent } from '@/components/policy/policy-words'
import tags from '@/components/policy/tag.module.css'
import lists from '@/components/verdict/lists.module.css'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { ResultReport } from '@/lib/advisor/tree/result-report'

/** Reasons that are shown against a candidate. */
export const MOST_REASONS = 3

type Props = Readonly<{ report: ResultReport; policy: Policy; chosen: string }>

/** The other candidates, each with what rules it out most often. */
export function WhyNot({ report, policy, chosen }: Props) {
  return (
    <ul className={lists.items}>
      {report.others.map(({ candidate, acceptable, reasons }) => (
        <li key={candidate}>
          <h3>
            <a href={`/advisor/policy/#candidate-${candidate}`}>{candidateName(policy, candidate)}</a>
          </h3>
          <p>{standing(acceptable, chosen)}</p>
          {reasons.length === 0 ? null : (
            <ul className={lists.reasons}>
              {reasons.slice(0, MOST_REASONS).map(({ reason, share }) => (
                <li key={`${reason.id} ${reason.says}`}>
                  <p>
                    <span className={`${tags.tag} ${tags[reason.severity] ?? ''}`}>{reason.severity}</span>
                    {reason.says} <span className={lists.soft}>({share > 1 - 1e-9 ? 'always here' : `in ${percent(share)}`})</span>
                  </p>
                  <EvidenceLinks ids={reason.because} policy={policy} />
                </li>
              ))}
            </ul>
          )}
          {reasons.length > MOST_REASONS ? (
            <p className={lists.soft}>
              And {reasons.length - MOST_REASONS} more {reasons.length - MOST_REASONS === 1 ? 'reason' : 'reasons'}, none more often.
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function standing(acceptable: number, chosen: string): string {
  if (acceptable === 0) return 'Ruled out in all of the combinations that end here.'
  if (acceptable > 1 - 1e-9) return `Acceptable, but ranked behind ${chosen}.`
  return `Ruled out in ${percent(1 - acceptable)} of the combinations that end here; in the others acceptable, but ranked behind ${chosen}.`
}
