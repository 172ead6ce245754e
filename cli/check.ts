import { checkOpenVex } from '@/cli/check-open-vex'
import { CHECK_FORMATS, checkReport } from '@/cli/check-report'
import { bytesOf, decided, failWhenOf, formatOf, isColoured, oneOf, put, REPORT_OPTIONS, reportUsage } from '@/cli/report-options'
import { check } from '@/lib/check/check'
import { KINDS } from '@/lib/check/kind'
import { loadKnowledge } from '@/lib/check/load-knowledge'
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

const USAGE = `bulkhead check [--release 2025.1] [--kind auto] [--format text] FILE…

  FILE               nova.conf and its fragments, qemu.conf, libvirtd.conf, domain XML, configurations of LXC, in the order in which
                     the service reads them: of Nova's, a later one wins; - is standard input
  --release          of Nova: 2025.1, 31, 31.2.1, epoxy; else what the files tell
  --kind             auto, ${KINDS.join(', ')}: what all files are; told from what they hold by default
${reportUsage(CHECK_FORMATS)}

Secrets are never printed. Nothing is sent anywhere.
Exit 0: nothing found. 1: something at or above --fail-on. 2: wrong use, or input that cannot be read. 3: see --fail-on-unknown.`

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
    console.log(USAGE)
    return 0
  }
  const format = formatOf(CHECK_FORMATS, values, 'text', 'json')
  const when = failWhenOf(values)
  const kind = oneOf(['auto', ...KINDS], values.kind, 'kind')
  if (positionals.length === 0) throw new WrongUse('there is no file to check; name one, or - for standard input')
  const files = readAll(positionals)
  const knowledge = loadKnowledge('.')
  const release = values.release === undefined ? null : readRelease(knowledge.nova, values.release)
  if (release === null && values.release !== undefined)
    throw new WrongUse(`--release ${JSON.stringify(values.release)} is no release of Nova; write 2025.1, 31 or 31.2.1`)
  const given = { release, kind: kind === 'auto' ? null : kind }
  const day = today()
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
