import own from '@/components/advisor/result/first-of-all.module.css'
import { Sources } from '@/components/advisor/result/sources'
import type { Decision } from '@/lib/advisor/export/decision'

/** What to do first, and what must be in place, by name: the part that is read before everything else. */
export function FirstOfAll({ decision }: Readonly<{ decision: Decision }>) {
  const { actions, options, recommended, evidence } = decision
  const chosen = options.filter(({ id }) => recommended.includes(id))
  return (
    <div className={own.first}>
      {actions.length === 0 ? null : (
        <section aria-labelledby="result-actions">
          <h2 id="result-actions">Do first</h2>
          <ol>
            {actions.map(({ id, do: what, evidence: cited }) => (
              <li key={id}>
                {what}
                <Sources ids={cited} evidence={evidence} isOffPaper />
              </li>
            ))}
          </ol>
        </section>
      )}
      {chosen.map(({ id, label, controls }) => {
        const musts = controls.filter(({ required, certain }) => required && certain)
        return musts.length === 0 ? null : (
          <section key={id} aria-labelledby={`musts-${id}`}>
            <h2 id={`musts-${id}`}>{chosen.length > 1 ? `${label} must have` : 'Must have'}</h2>
            <ul>
              {musts.map((control) => (
                <li key={control.id}>
                  <a href={`#control-${control.id}`}>{control.title ?? control.do}</a>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
