import { candidateName, choicesOf, percent, subjectOf } from '@/components/policy/policy-words'
import own from '@/components/policy/recommended-section.module.css'
import type { WhenRecommended } from '@/lib/advisor/consequences/when-recommended'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { RegionRow } from '@/lib/advisor/tree/region'
import { listed } from '@/lib/listed'

/** Each candidate with the situations in which it is recommended, worked out from the rules. */
export function RecommendedSection({ when, policy }: Readonly<{ when: readonly WhenRecommended[]; policy: Policy }>) {
  return (
    <>
      <p>
        Worked out from the rules below, for the people whom we expect: the weights are an estimate of ours, written down in the source.
        What is left out may have any answer. The <a href="/advisor/policy/proof/">proof page</a> has all cases.
      </p>
      {when.map((each) => (
        <article key={each.id} className={own.candidate}>
          <h3>
            <a href={`#candidate-${each.id}`}>{candidateName(policy, each.id)}</a>{' '}
            <span className={own.share}>recommended to {percent(each.people)} of them</span>
          </h3>
          {each.people === 0 ? null : <Cases when={each} policy={policy} />}
        </article>
      ))}
    </>
  )
}

function Cases({ when: { always, cases, covered }, policy }: Readonly<{ when: WhenRecommended; policy: Policy }>) {
  return (
    <>
      {Object.keys(always).length === 0 ? null : (
        <>
          <p>Only where:</p>
          <Row row={always} policy={policy} />
        </>
      )}
      <p>
        {covered > 1 - 1e-9
          ? 'And then in these cases, which are all:'
          : `And then surely in these, which are ${percent(covered)} of its people:`}
      </p>
      <ol className={own.cases}>
        {cases.map((row) => (
          <li key={JSON.stringify(row)}>
            <Row row={row} policy={policy} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** What a case asks for: each question with its answers, or with those that it excludes where they are fewer. */
function Row({ row, policy }: Readonly<{ row: RegionRow; policy: Policy }>) {
  return (
    <ul className={own.row}>
      {Object.entries(row).map(([id, options]) => (
        <li key={id}>
          <a href={`#question-${id}`}>{subjectOf(policy, id).name}</a> <strong>{answersIn(policy, id, options)}</strong>
        </li>
      ))}
    </ul>
  )
}

function answersIn(policy: Policy, id: string, options: readonly string[]): string {
  const all = (policy.questions.find((question) => question.id === id)?.options ?? []).map((option) => option.id)
  const others = all.filter((option) => !options.includes(option))
  const isShorter = options.length > 2 && others.length < options.length
  return isShorter ? `Any but: ${joined(policy, id, others)}` : joined(policy, id, options)
}

/** Labels hold commas of their own. */
const joined = (policy: Policy, id: string, options: readonly string[]): string => {
  const labels = choicesOf(policy, id, options)
  return labels.some((label) => label.includes(',')) ? labels.join(' / ') : listed(labels, 'or')
}
