import own from '@/components/advisor/result/first-of-all.module.css'
import { Sources } from '@/components/advisor/result/sources'
import type { Decision } from '@/lib/advisor/export/decision'
import { writeCheckLink } from '@/lib/check/page/page-link'

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
      {recommended.length === 0 ? null : (
        <p>
          <a href={`/check/#${checkLink(decision)}`}>Check your configuration files against this</a>
        </p>
      )}
    </div>
  )
}

/** What the verdict requires, for the page that looks for it in files; the release where the answers name one, not several. */
function checkLink({ options, recommended, answers, byRelease }: Decision): string {
  const chosen = options.filter(({ id }) => recommended.includes(id))
  const musts = chosen.flatMap(({ controls }) => controls.filter(({ required, certain }) => required && certain).map(({ id }) => id))
  const releases = answers.find(({ question }) => question === byRelease.question)?.options ?? []
  const [only = ''] = releases.length === 1 ? releases : []
  return writeCheckLink({
    release: /^\d+$/.test(only) ? only : '',
    verdict: chosen.map(({ label }) => label).join(' or '),
    musts: [...new Set(musts)],
  })
}
