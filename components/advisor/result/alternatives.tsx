import { ReasonList } from '@/components/advisor/result/reason-list'
import own from '@/components/advisor/result/result.module.css'
import { Sources } from '@/components/advisor/result/sources'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { changeWords, counted, listed, namesOf } from '@/lib/advisor/interview/words'

type Option = Decision['options'][number]

const WORDS: Readonly<Record<Option['status'], string>> = {
  recommended: 'Recommended',
  acceptable: 'Acceptable',
  'acceptable-with-controls': 'Acceptable with controls',
  open: 'Open',
  excluded: 'Ruled out',
}

/** The others, best first: each with its first blocking reason, and what would put it first. */
export function Alternatives({ decision, policy }: Step & Readonly<{ decision: Decision }>) {
  const others = decision.options.filter(({ id }) => !decision.recommended.includes(id))
  return (
    <ol className={own.plain}>
      {others.map((option) => (
        <Alternative key={option.id} option={option} decision={decision} policy={policy} />
      ))}
    </ol>
  )
}

function Alternative({ option, decision, policy }: Readonly<{ option: Option; decision: Decision; policy: Step['policy'] }>) {
  const { status, label, reasons, change } = option
  const [first, ...rest] = reasons
  const isPossible = decision.possible.includes(option.id)
  return (
    <li>
      <h3>
        {label}{' '}
        <span className={`${own.tag} ${status === 'excluded' ? (own[first?.severity ?? ''] ?? '') : own.good}`}>
          {status === 'excluded' && first ? `${WORDS[status]}: ${first.severity}` : WORDS[status]}
        </span>
      </h3>
      {status === 'excluded' ? null : (
        <p>
          {isPossible ? 'It could still be recommended.' : `It ranks behind ${namesOf(policy.texts, decision.possible) || 'others'} here.`}
        </p>
      )}
      {first === undefined ? null : (
        <>
          <p>
            {first.certain ? '' : 'It may be that: '}
            {first.says}
          </p>
          <Sources ids={first.evidence} evidence={decision.evidence} />
        </>
      )}
      {rest.length === 0 ? null : (
        <details>
          <summary>{counted(rest.length, 'more reason')}</summary>
          <ReasonList reasons={rest} evidence={decision.evidence} />
        </details>
      )}
      {decision.outcome === 'nothing-acceptable' ? null : change === null || change.changes.length === 0 ? (
        change === null && status === 'excluded' ? (
          <p className={own.soft}>No answers make it the recommendation.</p>
        ) : null
      ) : (
        <p className={own.soft}>It would be recommended with {listed(changeWords(policy.texts, change))}.</p>
      )}
    </li>
  )
}
