import { readFileSync } from 'node:fs'
import { check } from '@/lib/check/check'
import { KINDS } from '@/lib/check/kind'
import { loadKnowledge } from '@/lib/check/load-knowledge'
import { readRelease } from '@/lib/check/nova/releases'
import type { ConfigFile } from '@/lib/check/read-files'
import { checkJson } from '@/lib/check/result/check-json'
import { checkText } from '@/lib/check/result/check-text'
import { exitCode, FAIL_LEVELS } from '@/lib/check/result/exit-code'
import { readBytes } from '@/lib/disk/read-bytes'
import { writeWhole } from '@/lib/disk/write-whole'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { configText, MOST_CONFIG_BYTES } from '@/lib/input/text/config-text'
import { argumentsOf, WrongUse } from '@/scripts/command-line'

const FORMATS = ['text', 'json'] as const

const USAGE = `bulkhead check [--release 2025.1] [--kind auto] [--format text] FILE…

  FILE               nova.conf and its fragments, qemu.conf, libvirtd.conf, domain XML, configurations of LXC, in the order in which
                     the service reads them: of Nova's, a later one wins; - is standard input
  --release          of Nova: 2025.1, 31, 31.2.1, epoxy; else what the files tell
  --kind             auto, ${KINDS.join(', ')}: what all files are; told from what they hold by default
  --format           ${FORMATS.join(', ')}
  --output           write to a file
  --fail-on          ${FAIL_LEVELS.join(', ')}: what counts as a finding
  --fail-on-unknown  exit 3 where something cannot be told

Secrets are never printed. Nothing is sent anywhere.
Exit 0: nothing found. 1: something at or above --fail-on. 2: wrong use, or input that cannot be read. 3: see --fail-on-unknown.`

/** Check configuration files, print what they say, and tell the exit code. */
export function run(args: readonly string[]): number {
  const { values, positionals } = argumentsOf({
    args: [...args],
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      kind: { type: 'string', default: 'auto' },
      format: { type: 'string', default: 'text' },
      output: { type: 'string' },
      'fail-on': { type: 'string', default: 'serious' },
      'fail-on-unknown': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const format = oneOf(FORMATS, values.format, 'format')
  const failOn = oneOf(FAIL_LEVELS, values['fail-on'], 'fail-on')
  const kind = oneOf(['auto', ...KINDS], values.kind, 'kind')
  if (positionals.length === 0) throw new WrongUse('there is no file to check; name one, or - for standard input')
  const files = readAll(positionals)
  const knowledge = loadKnowledge('.')
  const release = values.release === undefined ? null : readRelease(knowledge.nova, values.release)
  if (release === null && values.release !== undefined)
    throw new WrongUse(`--release ${JSON.stringify(values.release)} is no release of Nova; write 2025.1, 31 or 31.2.1`)
  const result = check(files, { release, kind: kind === 'auto' ? null : kind }, knowledge)
  if (!('findings' in result)) throw refused(result)
  const text = format === 'json' ? `${JSON.stringify(checkJson(result), null, 1)}\n` : `${checkText(result)}\n`
  if (values.output === undefined) process.stdout.write(text)
  else writeWhole(values.output, text)
  return exitCode(result, failOn, values['fail-on-unknown'])
}

/** @throws WrongUse with every file that cannot be read. */
function readAll(paths: readonly string[]): ConfigFile[] {
  const read = paths.map((path) => ({ path, found: textOf(path) }))
  const problems = read.flatMap(({ found }) => (found.kind === 'refused' ? [found.problem] : []))
  if (problems.length > 0) throw refused(problems)
  return read.flatMap(({ path, found }) => (found.kind === 'text' ? [{ name: path, text: found.text, lines: found.lines }] : []))
}

function textOf(path: string): ReturnType<typeof configText> {
  if (path === '-') return configText(readFileSync(0), path)
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

function oneOf<const T extends string>(known: readonly T[], word: string, option: string): T {
  const found = known.find((each) => each === word)
  if (found === undefined) throw new WrongUse(`--${option} ${JSON.stringify(word)}: use one of ${known.join(', ')}`)
  return found
}
