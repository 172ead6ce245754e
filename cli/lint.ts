import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LINT, LINT_FORMATS } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { lintFinding, lintText } from '@/cli/lint-report'
import { decided, failWhenOf, formatOf, put, REPORT_OPTIONS } from '@/cli/report-options'
import { hashOf } from '@/lib/disk/cached-file'
import { readBytes } from '@/lib/disk/read-bytes'
import { exitCodeOf } from '@/lib/findings/exit-code'
import type { Finding } from '@/lib/findings/finding'
import { reportForm } from '@/lib/findings/report-forms'
import { markdown } from '@/lib/formats/markdown/markdown'
import { printable } from '@/lib/input/problems/printable'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { MOST_BYTES_READ } from '@/lib/input/text/text'
import { absolute } from '@/lib/site/site'
import { argumentsOf, today, WrongUse } from '@/scripts/command-line'

/** Read advisories of our format, tell what is wrong with them, and give the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { 'fail-on-unknown': _, ...options } = REPORT_OPTIONS
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false }, ...options },
  })
  if (values.help) {
    console.log(helpText(LINT))
    return 0
  }
  const format = formatOf(LINT_FORMATS, values, 'text', 'json')
  const when = failWhenOf({ ...values, 'fail-on-unknown': false })
  const files = positionals.flatMap(filesIn)
  if (files.length === 0) throw new WrongUse('there is no file to read; name an advisory, or a folder of them')
  const day = today()
  const { findings, notes } = await decided(
    files.flatMap((file) => problemsOf(file, day)),
    values,
    day,
  )
  for (const note of notes) console.error(formatProblem(note))
  const sum = `${files.length} ${files.length === 1 ? 'advisory' : 'advisories'} read, ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}`
  const report = { command: 'lint', findings, notes, sum, when }
  const json = () => `${JSON.stringify({ schema: '/api/v1/schemas/lint-1.json', files: files.map(printable), findings, notes }, null, 1)}\n`
  put(format === 'json' ? json() : format === 'text' ? lintText(report) : reportForm(format, report), values.output)
  return exitCodeOf(findings, when)
}

function filesIn(path: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder) return [path]
  return readdirSync(path)
    .filter((name) => markdown.matches(name))
    .toSorted()
    .map((name) => join(path, name))
}

/** @throws WrongUse for a file that cannot be read. */
function problemsOf(file: string, day: string): Finding[] {
  const read = readBytes(file, MOST_BYTES_READ)
  if (read.kind === 'refused') throw new WrongUse(`${printable(file)}: ${read.reason}: ${read.what}; ${read.fix}`)
  const source = { id: 'lint', license: 'unknown', revision: null }
  const reading = markdown.read({ bytes: read.bytes, file, source, history: null, sha256: hashOf(read.bytes), today: day })
  const problems: readonly Problem[] = reading.kind === 'read' ? reading.warnings : reading.problems
  const lines = Buffer.from(read.bytes).toString('utf8').split('\n')
  return problems.map((problem) => lintFinding(problem, lines, absolute('/data/')))
}
