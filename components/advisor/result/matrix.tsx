import own from '@/components/advisor/result/matrix.module.css'
import { Sources } from '@/components/advisor/result/sources'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { Decision } from '@/lib/advisor/export/decision'

type Cell = Decision['matrix'][number]

const WORDS: Readonly<Record<Cell['state'], string>> = { met: 'yes', 'not-met': 'no', depends: 'depends' }

/** Why each of the others lost: every option against every demand of these answers, and below it, in words, what decides. */
export function Matrix({ decision, texts }: Readonly<{ decision: Decision; texts: PolicyTexts }>) {
  const { matrix, options, recommended, evidence } = decision
  const shown = texts.demands.filter(({ id }) => matrix.some((cell) => cell.demand === id))
  const cellOf = (candidate: string, demand: string) => matrix.find((cell) => cell.candidate === candidate && cell.demand === demand)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={own.scroll} aria-labelledby="matrix-caption" tabIndex={0}>
        <table className={own.matrix}>
          <caption id="matrix-caption">Does the option meet what these answers demand?</caption>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {shown.map(({ id, label }) => (
                <th scope="col" key={id}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map(({ id, label }) => (
              <tr key={id} className={recommended.includes(id) ? own.taken : undefined}>
                <th scope="row">{label}</th>
                {shown.map((demand) => {
                  const state = cellOf(id, demand.id)?.state ?? 'met'
                  return (
                    <td key={demand.id} className={own[state]}>
                      {WORDS[state]}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className={own.why}>
        {options.flatMap(({ id, label, reasons }) => {
          const decided = matrix.filter((cell) => cell.candidate === id && cell.state === 'not-met')
          const [first] = decided
          const says = [...new Set(decided.flatMap((cell) => cell.says ?? []))]
          if (recommended.includes(id) || first === undefined) return []
          const cited = reasons.filter(({ rule }) => decided.some((cell) => cell.rule === rule)).flatMap((reason) => reason.evidence)
          return [
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {says.slice(0, MOST_SAID).join(' ')}
                <Sources ids={cited} evidence={evidence} />
              </dd>
            </div>,
          ]
        })}
      </dl>
    </>
  )
}

/** Further reasons stand with the alternatives. */
const MOST_SAID = 2
