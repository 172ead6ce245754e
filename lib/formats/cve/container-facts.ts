import type { Entry } from '@/lib/advisory/section'
import type { CveContainer } from '@/lib/formats/cve/cve-schema'
import { inEnglish } from '@/lib/formats/cve/in-english'
import { entry } from '@/lib/formats/records/entry'
import { fieldEntries } from '@/lib/formats/records/field-entries'
import { plainText } from '@/lib/formats/records/plain-text'

type LineOf = (path: readonly PropertyKey[]) => number

const VECTORS = ['cvssV4_0', 'cvssV3_1', 'cvssV3_0', 'cvssV2_0'] as const

/** Weaknesses, scores and dates of a container, one fact of one line each. */
export function containerFacts(container: CveContainer, path: readonly PropertyKey[], lineOf: LineOf): Entry[] {
  const at = (...rest: PropertyKey[]) => lineOf([...path, ...rest])
  return [
    ...container.problemTypes.flatMap(({ descriptions }, index) =>
      descriptions.flatMap(({ cweId, description }) => {
        const text = cweId === undefined || description.includes(cweId) ? description : `${cweId} ${description}`
        return /^(?:n\/a|unknown)?$/i.test(text.trim()) ? [] : [entry('Weakness', plainText(text), at('problemTypes', index))]
      }),
    ),
    ...container.metrics.flatMap((metric, index) => metricEntries(metric, [...path, 'metrics', index], lineOf)),
    ...container.timeline
      .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
      .map(({ time, value }) =>
        entry('Timeline', plainText([dayIn(time), value].filter((part) => part !== '').join(': ')), at('timeline')),
      ),
  ]
}

const dayIn = (time: string) => /^\d{4}-\d\d-\d\d/.exec(time)?.[0] ?? time

function metricEntries(metric: CveContainer['metrics'][number], path: readonly PropertyKey[], lineOf: LineOf): Entry[] {
  const scenario = inEnglish(metric.scenarios)
  const where = scenario === '' || /^general$/i.test(scenario) ? '' : ` (${scenario})`
  const vectors = VECTORS.flatMap((version) => {
    const { vectorString, baseScore } = metric[version] ?? {}
    const said = [vectorString, baseScore].filter((part) => part !== undefined).join(', ')
    return said === '' ? [] : [entry('CVSS', plainText(`${said}${where}`), lineOf([...path, version]))]
  })
  const { type, content } = metric.other ?? {}
  const line = () => lineOf([...path, 'other'])
  const simple = content === undefined ? null : onlyText(content)
  if (simple !== null) return [...vectors, entry(type ?? 'Rating', plainText(simple), line())]
  return [...vectors, ...fieldEntries(content, type === undefined ? [] : [type], line)]
}

/** `{ "text": … }`, or a word beside the scale that it is from. */
function onlyText(content: Readonly<Record<string, unknown>>): string | null {
  const { text, value, namespace, description, ...rest } = content
  const said = [text, value, description].filter((each) => typeof each === 'string')
  const [only] = said
  if (said.length !== 1 || only === undefined || Object.keys(rest).length > 0) return null
  return typeof namespace === 'string' ? `${only} (${namespace})` : String(only)
}
