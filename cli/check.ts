import { checkOpenVex } from '@/cli/check-open-vex'
import { checkReport } from '@/cli/check-report'
import { ALL_FORMATS, CHECK } from '@/cli/describe/commands'
import { helpText } from '@/cli/describe/described'
import { knowledgeNow } from '@/cli/knowledge-now'
import { bytesOf, decided, failWhenOf, formatOf, isColoured, oneOf, put, REPORT_OPTIONS } from '@/cli/report-options'
import { check } from '@/lib/check/check'
import { KINDS } from '@/lib/check/kind'
import { readRelease } from '@/lib/check/nova/releases'
import type { ConfigFile } from '@/lib/check/read-files'
import { asFindings } from '@/lib/check/result/as-findings'
import { marked } from '@/lib/check/result/marked'
import { readBytes } from '@/lib/disk/read-bytes'
import { exitCodeOf } from '@/lib/findings/exit-code'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { configText, MOST_CONFIG_BYTES } from '@/lib/input/text/config-text'
import { absolute } from '@/lib/site/site'
import { argumentsOf, today, WrongUse } from '@/scripts/command-line'

/** Check configuration files, print what they say, and tell the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      kind: { type: 'string', default: 'auto' },
      help: { type: 'boolean', short: 'h', default: false },
      ...REPORT_OPTIONS,
    },
  })
  if (values.help) {
    console.log(helpText(CHECK))
    return 0
  }
  const format = formatOf(ALL_FORMATS, values, 'text', 'json')
  const when = failWhenOf(values)
  const kind = oneOf(['auto', ...KINDS], values.kind, 'kind')
  if (positionals.length === 0) throw new WrongUse('there is no file to check; name one, or - for standard input')
  const files = readAll(positionals)
  const day = today()
  const knowledge = await knowledgeNow(day)
  const release = values.release === undefined ? null : readRelease(knowledge.nova, values.release)
  if (release === null && values.release !== undefined)
    throw new WrongUse(`--release ${JSON.stringify(values.release)} is no release of Nova; write 2025.1, 31 or 31.2.1`)
  const given = { release, kind: kind === 'auto' ? null : kind }
  const result = check(files, given, knowledge)
  if (!('findings' in result)) throw refused(result)
  const { findings, notes } = await decided(asFindings(result, absolute), values, day)
  for (const note of notes) console.error(formatProblem(note))
  const text =
    format === 'openvex'
      ? await checkOpenVex(files, given, knowledge, day)
      : checkReport(format, marked(result, findings), { findings, notes, when }, isColoured(values.output))
  put(text, values.output)
  return exitCodeOf(findings, when)
}

/** @throws WrongUse with every file that cannot be read. */
function readAll(paths: readonly string[]): ConfigFile[] {
  const read = paths.map((path) => ({ path, found: textOf(path) }))
  const problems = read.flatMap(({ found }) => (found.kind === 'refused' ? [found.problem] : []))
  if (problems.length > 0) throw refused(problems)
  return read.flatMap(({ path, found }) => (found.kind === 'text' ? [{ name: path, text: found.text, lines: found.lines }] : []))
}

function textOf(path: string): ReturnType<typeof configText> {
  if (path === '-') return configText(bytesOf(path), path)
  const found = readBytes(path, MOST_CONFIG_BYTES)
  if (found.kind === 'bytes') return configText(found.bytes, path)
  const { reason, what, fix } = found
  return { kind: 'refused', problem: { file: path, line: null, reason, what, fix, level: 'error' } }
}

const MOST_PROBLEMS = 8

function refused(problems: readonly Problem[]): WrongUse {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => formatProblem(problem).slice(0, 230))
  return new WrongUse([...lines, ...(problems.length > MOST_PROBLEMS ? [`and ${problems.length - MOST_PROBLEMS} more`] : [])].join('; '))
}
