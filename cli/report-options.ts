import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeWhole } from '@/lib/disk/write-whole'
import { againstBaseline, readBaseline } from '@/lib/findings/baseline'
import { FAIL_LEVELS, type FailWhen } from '@/lib/findings/exit-code'
import type { Finding } from '@/lib/findings/finding'
import type { Report } from '@/lib/findings/report'
import { suppress } from '@/lib/findings/suppressions'
import { printable } from '@/lib/input/problems/printable'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { WrongUse } from '@/scripts/command-line'

/** What every command that finds something can be told about its report. */
export const REPORT_OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  output: { type: 'string' },
  'fail-on': { type: 'string', default: 'serious' },
  'fail-on-unknown': { type: 'boolean', default: false },
  suppressions: { type: 'string' },
  baseline: { type: 'string' },
} as const

type Given = Readonly<{
  format?: string | undefined
  json: boolean
  'fail-on': string
  'fail-on-unknown': boolean
}>

/** @throws WrongUse for a word that is not known. */
export function formatOf<T extends string>(formats: readonly T[], { format, json }: Pick<Given, 'format' | 'json'>, first: T, data: T): T {
  return oneOf(formats, format ?? (json ? data : first), 'format')
}

/** @throws WrongUse for a word that is not known. */
export const failWhenOf = (given: Given): FailWhen => ({
  failOn: oneOf(FAIL_LEVELS, given['fail-on'], 'fail-on'),
  failOnUnknown: given['fail-on-unknown'],
})

const OWN_FILE = '.bulkhead.yaml'

/**
 * Mark what is suppressed or known, by the files that were named.
 *
 * @throws WrongUse for a file that cannot be relied on.
 */
export async function decided(
  found: readonly Finding[],
  { suppressions, baseline }: Readonly<{ suppressions?: string | undefined; baseline?: string | undefined }>,
  today: string,
): Promise<Pick<Report, 'findings' | 'notes'>> {
  const known = baseline === undefined ? null : readBaseline(textOf(baseline))
  if (typeof known === 'string') throw new WrongUse(`${baseline}: bad-baseline: ${known}`)
  const findings = known === null ? found : againstBaseline(found, known)
  const text = suppressions === undefined ? ownFile() : textOf(suppressions)
  if (text === null) return { findings, notes: [] }
  const { readSuppressions } = await import('@/lib/findings/read-suppressions') // YAML and its schema only where they are needed
  const reading = readSuppressions(text, suppressions ?? OWN_FILE)
  if (reading.kind === 'refused') refuse(reading.problems)
  return suppress(findings, reading.suppressions, today)
}

/** @throws WrongUse with all problems but the last on standard error. */
export function refuse(problems: readonly Problem[]): never {
  const lines = problems.map(formatProblem)
  for (const line of lines.slice(0, -1)) console.error(line)
  throw new WrongUse(lines.at(-1) ?? 'the file cannot be read')
}

/** Whether what is written may have colours: a person looks at it, and does not object. */
export const isColoured = (output: string | undefined): boolean =>
  output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

/** Write a result where it belongs. */
export function put(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(text)
  else writeWhole(resolve(output), text)
}

/** The bytes of a file, or of standard input for `-`. @throws WrongUse where there are none to be had. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new WrongUse(`${printable(file)}: the file cannot be read (${error.code}); check its name`)
  }
}

const textOf = (file: string) => bytesOf(file).toString('utf8')

function ownFile(): string | null {
  try {
    return readFileSync(OWN_FILE, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return textOf(OWN_FILE)
  }
}

/** @throws WrongUse for a word that is not known. */
export function oneOf<const T extends string>(known: readonly T[], word: string, option: string): T {
  const found = known.find((each) => each === word)
  if (found === undefined) throw new WrongUse(`--${option} ${JSON.stringify(word)}: use one of ${known.join(', ')}`)
  return found
}
