import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { printable } from '@/lib/input/problems/printable'
import { messageOf, type Problem } from '@/lib/input/problems/problem'

/** A problem of an advisory in the model of all commands; its column is the first of its line that is not white space. */
export function lintFinding(problem: Problem, lines: readonly string[], help: string): Finding {
  const { file, line, reason, what, level } = problem
  const text = line === null ? '' : (lines[line - 1] ?? '')
  const column = Math.max(1, text.search(/\S/) + 1)
  return {
    ...{ rule: reason, title: what, tags: [], help, kind: 'fail', answer: level === 'error' ? 'Error' : 'Warning' },
    ...{ severity: level === 'error' ? 'serious' : 'advisory', rating: null, subject: { name: file, purl: file } },
    place: { file, line, ...(line === null ? {} : { column }) },
    ...{ message: messageOf(problem), details: [], fingerprint: `${reason}:${what}`, suppressed: null, isNew: null },
  }
}

/** `file:line:column: reason: what is wrong; how to mend it`, as editors read it, and how much there is. */
export function lintText({ findings, sum }: Pick<Report, 'findings' | 'sum'>): string {
  const lines = findings.map(({ place, rule, message, suppressed, isNew }) => {
    const at = [place?.file ?? '', place?.line, place?.column].filter((part) => part != null).join(':')
    const mark = suppressed !== null ? ` (suppressed: ${suppressed.reason})` : isNew === false ? ' (in the baseline)' : ''
    return printable(`${at}: ${rule}: ${message}${mark}`)
  })
  return `${[...lines, sum].join('\n')}\n`
}
