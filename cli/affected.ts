import { answersFor } from '@/cli/affected-answers'
import { affectedText } from '@/cli/affected-text'
import { askingOf } from '@/cli/asking'
import { concernDataNow } from '@/cli/concern-data-now'
import { AFFECTED, ALL_FORMATS } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { decided, failWhenOf, formatOf, isColoured, put, REPORT_OPTIONS } from '@/cli/report-options'
import type { Found } from '@/lib/concern/found'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { toFindings } from '@/lib/concern/to-findings'
import { exitCodeOf } from '@/lib/findings/exit-code'
import { type Finding, isCounted } from '@/lib/findings/finding'
import { formatProblem } from '@/lib/input/problems/problem'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { absolute } from '@/lib/site/site'
import { ANSWER_WORDS } from '@/lib/versions/verdict'
import { argumentsOf, today } from '@/scripts/command-line'

/** Answer what concerns somebody, print it, and tell the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = argumentsOf({
    args: [...args],
    options: {
      series: { type: 'string' },
      product: { type: 'string', multiple: true, default: [] },
      packages: { type: 'string' },
      sbom: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      batch: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      ...REPORT_OPTIONS,
    },
  })
  if (values.help) {
    console.log(helpText(AFFECTED))
    return 0
  }
  const format = formatOf(ALL_FORMATS, values, 'text', 'json')
  const when = failWhenOf(values)
  const asking = askingOf(values)
  const day = today()
  const data = await concernDataNow('.', sourceFilesOf(process.env), day)
  const answers = answersFor(asking, openConcernData(data, day))
  const { findings, notes } = await decided(toFindings(answers.found, absolute), values, day)
  for (const note of notes) console.error(formatProblem(note))
  const { releasesAsOf } = data
  const report = { command: 'affected', findings, notes, sum: sumOf(answers.found, findings, releasesAsOf), when }
  const text = affectedText(format, { answers, report, kind: asking.kind, day, releasesAsOf }, isColoured(values.output))
  put(text, values.output)
  return exitCodeOf(findings, when)
}

/** How many of which answer, and how many of them do not count. */
function sumOf(found: readonly Found[], findings: readonly Finding[], releasesAsOf: string): string {
  const counts = (['affected', 'cannot-be-told', 'not-affected'] as const).map(
    (answer) => `${ANSWER_WORDS[answer].toLowerCase()}: ${found.filter(({ concern }) => concern.answer === answer).length}`,
  )
  const left = findings.filter((finding) => !isCounted(finding)).length
  return `${[...counts, ...(left === 0 ? [] : [`of these not counted: ${left}`])].join(', ')} (releases read on ${releasesAsOf})`
}
