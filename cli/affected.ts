import { answersFor } from '@/cli/affected-answers'
import { AFFECTED_FORMATS, affectedText } from '@/cli/affected-text'
import { askingOf } from '@/cli/asking'
import { concernDataNow } from '@/cli/concern-data-now'
import { decided, failWhenOf, formatOf, isColoured, put, REPORT_OPTIONS, reportUsage } from '@/cli/report-options'
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

const USAGE = `bulkhead affected [--series 2026.1] [--product nova] [--product nova=29.0.1]…
bulkhead affected --packages FILE | --sbom FILE
bulkhead affected --from 2024.1 --to 2026.1 [--product nova]…
bulkhead affected --batch FILE --json

  --series           what concerns the products of an OpenStack series; with --product NAME only those
  --product          what concerns a product: NAME=VERSION, as its project or a distribution writes it
  --packages         what pip freeze, dpkg -l or rpm -qa print; - is standard input
  --sbom             CycloneDX 1.4 to 1.7, SPDX 2.3 or 3.0, as JSON; - is standard input
  --from --to        what an upgrade between two series mends, what stays and what is new
  --batch            a JSON array of { "advisory", "product", "series" | "version" }, answered in its order
${reportUsage(AFFECTED_FORMATS)}

The environment variable ADVISORY_SOURCES names further sources of advisories, as for a build.
Exit 0: nothing found. 1: something at or above --fail-on. 2: wrong use, or input that cannot be read. 3: see --fail-on-unknown.`

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
    console.log(USAGE)
    return 0
  }
  const format = formatOf(AFFECTED_FORMATS, values, 'text', 'json')
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
