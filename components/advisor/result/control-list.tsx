import own from '@/components/advisor/result/control-list.module.css'
import { ReasonList } from '@/components/advisor/result/reason-list'
import { Sources } from '@/components/advisor/result/sources'
import tags from '@/components/policy/tag.module.css'
import { CheckText } from '@/components/verdict/check-text'
import { CodeFigure } from '@/components/verdict/code-figure'
import lists from '@/components/verdict/lists.module.css'
import type { Decision } from '@/lib/advisor/export/decision'
import { counted } from '@/lib/advisor/interview/words'

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
  const sure = controls.filter(({ certain }) => certain)
  const perhaps = controls.filter(({ certain }) => !certain)
  return (
    <>
      {controls.length === 0 ? <p>The policy asks for no control beyond what {label} provides itself.</p> : null}
      <p className={own.onPaper}>
        How to read the checks of what should be in place, and cautions: in the decision record, and at the permanent link.
      </p>
      <ControlItems controls={sure} evidence={evidence} />
      {perhaps.length === 0 ? null : (
        <details>
          <summary>{perhaps.length} more that may apply, depending on answers not given</summary>
          <ControlItems controls={perhaps} evidence={evidence} />
        </details>
      )}
      <Warnings title="Please note" reasons={reasons.filter(({ certain }) => certain)} evidence={evidence} />
      <Warnings title="May apply" reasons={reasons.filter(({ certain }) => !certain)} evidence={evidence} />
    </>
  )
}

/** What must be in place is open; what is advised opens one by one, and is printed all the same. */
function ControlItems({ controls, evidence }: Readonly<{ controls: Option['controls']; evidence: Decision['evidence'] }>) {
  return (
    <ul className={`${lists.items} ${own.controls}`}>
      {controls.map((control) => (
        <li key={control.id} id={`control-${control.id}`} tabIndex={-1}>
          {control.required ? (
            <>
              <p>
                <span className={`${tags.tag} ${tags.must}`}>Must</span>
                <strong>{control.do}</strong>
              </p>
              <HowTo control={control} evidence={evidence} />
            </>
          ) : (
            <details className={own.should}>
              <summary>
                <span className={tags.tag}>Should</span>
                {control.do}
              </summary>
              <HowTo control={control} evidence={evidence} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The setting, the check, what to be careful of and the sources. */
function HowTo({ control, evidence }: Readonly<{ control: Option['controls'][number]; evidence: Decision['evidence'] }>) {
  return (
    <>
      {control.snippet === null ? null : <CodeFigure text={control.snippet.text} caption={control.snippet.file} />}
      <CheckText check={control.check} command={control.command} reading={control.reading} isReadOnPaper={control.required} />
      {control.effect === null ? null : (
        <details className={own.more}>
          <summary>{control.caution === null ? 'What it does' : 'What it does, and what to be careful of'}</summary>
          <p>
            {control.effect} {control.caution}
          </p>
        </details>
      )}
      <Sources ids={control.evidence} evidence={evidence} isOffPaper />
    </>
  )
}

type WarningsProps = Readonly<{ title: string; reasons: Option['reasons']; evidence: Decision['evidence'] }>

function Warnings({ title, reasons, evidence }: WarningsProps) {
  if (reasons.length === 0) return null
  return (
    <details open={title === 'Please note'}>
      <summary>
        {title}: {counted(reasons.length, 'warning')}
      </summary>
      <ReasonList reasons={reasons} evidence={evidence} />
    </details>
  )
}
