import { type FormEvent, useId } from 'react'
import { ChangeList } from '@/components/advisor/result/change-list'
import own from '@/components/advisor/result/keep-result.module.css'
import { ReasonList } from '@/components/advisor/result/reason-list'
import type { Step } from '@/components/advisor/step'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { riskWords } from '@/lib/advisor/interview/risk'
import { counted, nameOf } from '@/lib/advisor/interview/words'
import { isOut } from '@/lib/advisor/runtime/verdict'

type Props = Step & Readonly<{ decision: Decision }>

/** What runs today beside the recommendation; choosing it never changes the recommendation. */
export function CurrentChoice(props: Props) {
  const { decision, policy, state, replace } = props
  const { texts } = policy
  const field = useId()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('current')
    replace((now) => ({ ...now, current: typeof chosen === 'string' && chosen !== '' ? chosen : null }))
  }
  return (
    <>
      {decision.current === null ? <p>{texts.current.why} It does not change the recommendation.</p> : <Comparison {...props} />}
      <form className={own.form} onSubmit={onSubmit}>
        <label htmlFor={field}>{texts.current.ask}</label>
        <select key={state.current ?? ''} id={field} name="current" defaultValue={state.current ?? ''}>
          <option value="">Not given</option>
          {texts.candidates.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button type="submit" className={own.small}>
          Compare
        </button>
      </form>
    </>
  )
}

function Comparison({ decision, policy }: Props) {
  const { current, evidence, recommended, options } = decision
  if (current === null) return null
  const { texts } = policy
  const name = nameOf(texts, current.id)
  const missing = options.find(({ id }) => id === current.id)?.controls.filter(({ required, certain }) => required && certain) ?? []
  const sure = current.against.filter(({ certain }) => certain)
  const perhaps = current.against.filter(({ certain }) => !certain)
  const isRecommended = recommended.includes(current.id)
  return (
    <>
      <p>
        <strong>
          {name}:{' '}
          {isRecommended ? 'what is recommended' : isOut(current.status) ? 'not acceptable here' : current.status.replaceAll('-', ' ')}.
        </strong>{' '}
        Current risk: <strong>{riskWords(current)}</strong>.
      </p>
      {sure.length === 0 ? null : <ReasonList reasons={sure} evidence={evidence} />}
      {perhaps.length === 0 ? null : (
        <details>
          <summary>{counted(perhaps.length, 'reason')} that may hold, depending on open answers</summary>
          <ReasonList reasons={perhaps} evidence={evidence} />
        </details>
      )}
      {missing.length === 0 || isRecommended ? null : (
        <>
          <p>It must have:</p>
          <ul className={lists.plain}>
            {missing.map((control) => (
              <li key={control.id}>{control.do}</li>
            ))}
          </ul>
        </>
      )}
      {!isOut(current.status) ? null : current.change === null ? (
        <>
          <p>
            <strong>No configuration change helps.</strong>{' '}
            {current.finally.length === 0 ? '' : 'With these answers the policy never accepts it:'}
          </p>
          <ul className={lists.plain}>
            {current.finally.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            <strong>The smallest change</strong> that makes {name} acceptable:
          </p>
          <ChangeList change={current.change} texts={texts} />
        </>
      )}
    </>
  )
}
