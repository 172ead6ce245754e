import type { Decision } from '@/lib/advisor/export/decision'
import { md } from '@/lib/advisor/export/markdown-text'

type Evidence = Decision['evidence'][number]

/** What the decision is based on: all that its reasons cite, then the sources of the controls that it names; of other options' controls nothing. */
export function evidenceLines(decision: Decision): string[] {
  const { options, recommended, current, actions, evidence } = decision
  const reasons = [...options.flatMap((option) => option.reasons), ...(current?.against ?? []), ...actions]
  const claimed = new Set(reasons.flatMap((each) => each.evidence))
  for (const { id, confirmedBy } of evidence) if (claimed.has(id)) for (const other of confirmedBy) claimed.add(other)
  const chosen = options.filter(({ id }) => recommended.includes(id)).flatMap(({ controls }) => controls)
  const cited = new Set(chosen.flatMap((each) => each.evidence))
  const controls = evidence.filter(({ id }) => cited.has(id) && !claimed.has(id))
  return [
    'Evidence:',
    '',
    ...evidence.filter(({ id }) => claimed.has(id)).map((each) => `${pieceLine(each)}: ${md(each.claim)}`),
    '',
    ...(controls.length === 0 ? [] : ['Sources of the controls:', '', ...controls.map(pieceLine), '']),
  ]
}

const pieceLine = ({ id, title, url, date, status, commit }: Evidence): string =>
  `* <a id="${id}"></a>[${md(title)}](${url}) (${date ?? 'undated'}, ${status}${commit ? `, read at ${commit.slice(0, 10)}` : ''})`
