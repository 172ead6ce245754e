import type { Finding as Checked, CheckResult, Place } from '@/lib/check/result/result'
import type { Finding } from '@/lib/findings/finding'

const MOST_PLACES = 20

/**
 * What needs somebody, as every other command tells it, in the order of the result: what fails, then what cannot be told. What passes,
 * has no effect or does not apply is no finding.
 *
 * @param absolute The address of a path of the portal.
 */
export function asFindings({ findings }: Pick<CheckResult, 'findings'>, absolute: (path: string) => string): Finding[] {
  return findings.flatMap((each): Finding[] => {
    if (each.state === 'fail') return [{ ...commonOf(each, absolute), kind: 'fail', answer: 'To mend' }]
    if (each.state === 'cannot-be-told') return [{ ...commonOf(each, absolute), kind: 'open', answer: 'Cannot be told' }]
    return []
  })
}

function commonOf(checked: Checked, absolute: (path: string) => string): Omit<Finding, 'kind' | 'answer'> {
  const { rule, title, severity, option, places, why, fingerprint } = checked
  const [first] = places
  return {
    ...{ rule, title, severity, rating: null, message: why, fingerprint, tags: [] },
    help: controlPage(checked, absolute),
    subject: { name: option, purl: option },
    place: first === undefined ? null : { file: first.file, line: first.line },
    details: detailsOf(checked),
    ...{ suppressed: null, isNew: null },
  }
}

function detailsOf({ state, places, found, wanted, condition, fix, because }: Checked): [string, string][] {
  const others = places.slice(1, MOST_PLACES).map(placeInWords)
  const left = places.length - MOST_PLACES
  return [
    ...(found === null ? [] : [['Found', found] as [string, string]]),
    ['Wanted', wanted],
    ...(condition === null ? [] : [[state === 'cannot-be-told' ? 'Missing' : 'Holds', condition] as [string, string]]),
    ...(fix === null ? [] : [['Fix', fix.trimEnd()] as [string, string]]),
    ...(others.length === 0 ? [] : [['Also at', [...others, ...(left > 0 ? [`and ${left} more`] : [])].join(', ')] as [string, string]]),
    ...(because.length === 0 ? [] : [['See', because.map(({ url, date }) => `${url} (${date})`).join(' ')] as [string, string]]),
  ]
}

const placeInWords = ({ file, line }: Place) => `${file}:${line}`

/** The control of a rule on its page; of a rule without one, what it rests on. */
function controlPage({ control, because }: Checked, absolute: (path: string) => string): string {
  return control === null ? (because[0]?.url ?? absolute('/controls/')) : absolute(`/controls/#${control}`)
}
