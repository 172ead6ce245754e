import { type FormEvent, useId } from 'react'
import { ReasonList } from '@/components/advisor/result/reason-list'
import own from '@/components/advisor/result/result.module.css'
import type { Step } from '@/components/advisor/step'
import type { Decision } from '@/lib/advisor/export/decision'
import { changeWords, listed, nameOf } from '@/lib/advisor/interview/words'

const RISK = ['low: advisory reasons only', 'serious', 'critical'] as const

type Props = Step & Readonly<{ decision: Decision }>

/** What runs today beside the recommendation; choosing it never changes the recommendation. */
export function CurrentChoice(props: Props) {
  const { decision, policy, state, replace } = props
  const { texts } = policy
  const field = useId()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('current')
    replace({ ...state, current: typeof chosen === 'string' && chosen !== '' ? chosen : null })
  }
  return (
    <>
      {decision.current === null ? <p>{texts.current.why} It does not change the recommendation.</p> : <Comparison {...props} />}
      <form className={own.form} onSubmit={onSubmit}>
        <label htmlFor={field}>{texts.current.ask}</label>
        <select key={state.current ?? ''} id={field} name="current" defaultValue={state.current ?? ''}>
          <option value="">Not said</option>
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
  const missing = options.find(({ id }) => id === current.id)?.controls.filter(({ required }) => required) ?? []
  const isRecommended = recommended.includes(current.id)
  return (
    <div className={own.comparison}>
      <p>
        <strong>
          {name}:{' '}
          {isRecommended
            ? 'what is recommended'
            : current.status === 'excluded'
              ? 'not acceptable here'
              : current.status.replaceAll('-', ' ')}
          .
        </strong>{' '}
        Risk as it stands: <strong>{current.band === null ? 'nothing speaks against it' : RISK[current.band]}</strong>.
      </p>
      {current.against.length === 0 ? null : <ReasonList reasons={current.against} evidence={evidence} />}
      {missing.length === 0 ? null : <p>It must have: {listed(missing.map((control) => control.do))}</p>}
      {current.status !== 'excluded' ? null : current.change === null ? (
        <p>
          <strong>No change of configuration helps.</strong> {current.finally.map(({ says }) => says).join(' ')}
        </p>
      ) : (
        <p>
          <strong>The smallest fix:</strong> {listed(changeWords(texts, current.change))}. Then {name} is acceptable.
        </p>
      )}
    </div>
  )
}
