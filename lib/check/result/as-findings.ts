import { findingPage } from '@/lib/check/result/finding-page'
import type { Finding as Checked, CheckResult, Place } from '@/lib/check/result/result'
import type { Finding } from '@/lib/findings/finding'

const MOST_PLACES = 20

type Checking = Pick<CheckResult, 'findings' | 'files'>

/**
 * What needs somebody, as every other command tells it, in the order of the result: what fails, then what cannot be told. What passes,
 * has no effect or does not apply is no finding. What no line sets is at the first file of its kind.
 *
 * @param absolute The address of a path of the portal.
 */
export function asFindings({ findings, files }: Checking, absolute: (path: string) => string): Finding[] {
  return findings.flatMap((each): Finding[] => {
    const file = files.find(({ kind }) => kind === each.kind)?.name
    const common = commonOf(each, file, absolute)
    if (each.state === 'fail') return [{ ...common, kind: 'fail', answer: 'To mend' }]
    return each.state === 'cannot-be-told' ? [{ ...common, kind: 'open', answer: 'Cannot be told' }] : []
  })
}

function commonOf(checked: Checked, file: string | undefined, absolute: (path: string) => string): Omit<Finding, 'kind' | 'answer'> {
  const { rule, title, severity, option, why, fingerprint } = checked
  const places = checked.places.map((place) => ({ file: place.file, line: place.line, column: place.column }))
  const [first = file === undefined ? null : { file, line: null }, ...also] = places
  return {
    ...{ rule, title, severity, rating: null, message: why, fingerprint, tags: [], help: findingPage(checked, absolute) },
    subject: { name: option, purl: option },
    ...{ place: first, also, details: detailsOf(checked), suppressed: null, isNew: null },
  }
}

function detailsOf({ state, places, found, wanted, condition, fix, because }: Checked): [string, string][] {
  const others = places.slice(1, MOST_PLACES).map(placeInWords)
  const left = places.length - MOST_PLACES
  const all: readonly [string, string | null][] = [
    ['Found', found],
    ['Wanted', wanted],
    [state === 'cannot-be-told' ? 'Missing' : 'Holds', condition],
    ['Fix', fix?.trimEnd() ?? null],
    ['Also at', others.length === 0 ? null : [...others, ...(left > 0 ? [`and ${left} more`] : [])].join(', ')],
    ['See', because.length === 0 ? null : because.map(({ url, date }) => `${url} (${date})`).join(' ')],
  ]
  return all.flatMap(([name, text]) => (text === null ? [] : [[name, text]]))
}

const placeInWords = ({ file, line }: Place) => `${file}:${line}`
