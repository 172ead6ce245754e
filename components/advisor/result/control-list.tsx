import own from '@/components/advisor/result/result.module.css'
import { Sources } from '@/components/advisor/result/sources'
import type { Decision } from '@/lib/advisor/export/decision'

type Option = Decision['options'][number]

/** What must be done, and what is worth doing, with the recommended: each with its setting and a check. */
export function ControlList({ decision }: Readonly<{ decision: Decision }>) {
  const chosen = decision.options.filter(({ id }) => decision.recommended.includes(id))
  return chosen.map((option) => (
    <div key={option.id}>
      {chosen.length > 1 ? <h3>With {option.label}</h3> : null}
      <Controls option={option} evidence={decision.evidence} />
    </div>
  ))
}

function Controls({ option, evidence }: Readonly<{ option: Option; evidence: Decision['evidence'] }>) {
  const { controls, reasons, label } = option
  return (
    <>
      {controls.length === 0 ? <p>The policy asks for no control beyond what {label} does by itself.</p> : null}
      <ul className={own.plain}>
        {controls.map((control) => (
          <li key={control.id}>
            <p>
              <span className={`${own.tag} ${control.required ? own.must : ''}`}>{tagOf(control)}</span>
              <strong>{control.do}</strong>
            </p>
            {control.snippet === null ? null : (
              <figure className={own.code}>
                <figcaption>{control.snippet.file}</figcaption>
                <pre>
                  <code>{control.snippet.text.trimEnd()}</code>
                </pre>
              </figure>
            )}
            <Check text={control.check} />
            <Sources ids={control.evidence} evidence={evidence} />
          </li>
        ))}
      </ul>
      {reasons.length === 0 ? null : (
        <>
          <h3>Know this</h3>
          <ul className={own.reasons}>
            {reasons.map(({ rule, says, severity, certain, evidence: cited }) => (
              <li key={rule}>
                <p>
                  <span className={`${own.tag} ${own[severity] ?? ''}`}>{severity}</span>
                  {certain ? '' : 'It may be that: '}
                  {says}
                </p>
                <Sources ids={cited} evidence={evidence} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const tagOf = ({ required, certain }: Option['controls'][number]): string => (required ? 'Must' : certain ? 'Should' : 'If it applies')

/** A check is a sentence, or a command to run. */
function Check({ text }: Readonly<{ text: string }>) {
  if (/[.!?]$/.test(text.trim())) return <p>Check: {text}</p>
  return (
    <figure className={own.code}>
      <figcaption>Check</figcaption>
      <pre>
        <code>{text}</code>
      </pre>
    </figure>
  )
}
