import { findingPage } from '@/lib/check/result/finding-page'
import type { MarkedResult } from '@/lib/check/result/marked'
import { placeText } from '@/lib/check/result/place-text'
import type { OptionPlace } from '@/lib/check/result/result'
import { printable } from '@/lib/input/problems/printable'

type Marked = MarkedResult['findings'][number]
/** How a result is shown: where the portal is, and whether a terminal shows colours. */
export type Shown = Readonly<{ absolute: (path: string) => string; isColoured: boolean }>

const MOST_PLACES = 20
const LINE = 100

/** A finding for people: what is to be changed in full, everything else in two lines. */
export function findingText(finding: Marked, { absolute, isColoured }: Shown): string {
  return finding.state === 'fail' ? inFull(finding, absolute, isColoured) : inShort(finding)
}

function inFull(finding: Marked, absolute: (path: string) => string, isColoured: boolean): string {
  const { severity, title, rule, found, wanted, places, why, fix, condition, option } = finding
  const head = `${severity}: ${title}`
  return [
    `${isColoured ? `${codeOf(finding)}${head}\u001b[0m` : head} [${rule}]`,
    ...marksOf(finding),
    ...listed(places),
    found === null ? `  found:  ${option} is not set, so its default holds` : `  found:  ${found}`,
    `  wanted: ${wanted}`,
    ...wrapped('  why:    ', why),
    ...(condition === null ? [] : wrapped('  holds:  ', condition)),
    ...(fix === null
      ? []
      : [
          '  change:',
          ...fix
            .trimEnd()
            .split('\n')
            .map((line) => (line === '' ? '' : `    ${line}`)),
        ]),
    `  more:   ${findingPage(finding, absolute)}`,
  ].join('\n')
}

/** Bold red, bold yellow, yellow, by severity; grey for what does not count. */
function codeOf({ severity, suppressed, isNew }: Marked): string {
  if (suppressed !== null || isNew === false) return '\u001b[2m'
  return { critical: '\u001b[1;31m', serious: '\u001b[1;33m', advisory: '\u001b[33m' }[severity]
}

function marksOf({ suppressed, isNew }: Marked): string[] {
  const until = suppressed?.until == null ? '' : ` until ${suppressed.until}`
  return [
    ...(suppressed === null ? [] : [`  suppressed${until}: ${printable(suppressed.reason)}`]),
    ...(isNew === false ? ['  in the baseline: it does not count'] : []),
  ]
}

function inShort(finding: Marked): string {
  const { title, rule, state, option, found, wanted, places, condition } = finding
  const words = state === 'pass' ? `${option}${found === null ? '' : ` = ${found}`} (wanted: ${wanted})` : title
  const first = places.slice(0, 1).map(placeText)
  const more = places.length > 1 ? ` and ${places.length - 1} more` : ''
  return [
    `  ${words} [${rule}]`,
    ...marksOf(finding).map((line) => `  ${line}`),
    ...(first.length === 0 ? [] : [`    ${first}${more}`]),
    ...(condition === null ? [] : wrapped(state === 'cannot-be-told' ? '    missing: ' : '    ', condition)),
  ].join('\n')
}

function listed(places: readonly OptionPlace[]): string[] {
  const shown = places.slice(0, MOST_PLACES).map((place) => `  ${placeText(place)}: ${printable(place.option)}${oldName(place)}`)
  return places.length > MOST_PLACES ? [...shown, `  and ${places.length - MOST_PLACES} more`] : shown
}

/** The name that the line has, where it is not the present one. */
function oldName({ option, written }: OptionPlace): string {
  const isHead = /^\[[^\]]*\]$/.test(written)
  if (isHead) return ` (it is not set; this is its section)`
  return written === option ? '' : ` (written as ${printable(written)})`
}

/** Words in lines of a readable length, the later ones below the first. */
function wrapped(head: string, words: string): string[] {
  const lines: string[] = []
  let line = head
  for (const word of words.split(' ')) {
    if (line.length > head.length && line.length + word.length + 1 > LINE) {
      lines.push(line)
      line = ' '.repeat(head.length)
    }
    line += line.length > head.length ? ` ${word}` : word
  }
  return [...lines, line]
}
