import { COMMANDS } from '@/cli/describe/commands'
import { type Described, HELP, saysOf } from '@/cli/describe/described'
import { version } from '@/package.json'

/** Dashes stay dashes, and nothing at the start of a line is a request of roff. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/gm, '\\&')

/** The manual page, section 1, in the macros of man(7). */
export function manPage(): string {
  return [
    `.TH BULKHEAD 1 "" "bulkhead ${version}" "User Commands"`,
    '.SH NAME',
    'bulkhead \\- advisories, advice and configuration checks on how tenants are kept apart',
    '.SH SYNOPSIS',
    '.B bulkhead',
    '.I command',
    '[options]',
    '.SH DESCRIPTION',
    'One program for people and for CI. It answers offline: nothing is sent anywhere.',
    ...COMMANDS.flatMap(commandLines),
    '.SH FILES',
    '.TP',
    '.I .bulkhead.yaml',
    'Findings that do not count, each with its reason, in the current folder.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'No colours, whatever the terminal shows.',
    '',
  ].join('\n')
}

function commandLines(command: Described): string[] {
  const { name, says, usage, operand, options, notes, exits } = command
  return [
    `.SH ${name.toUpperCase()}`,
    `${roff(`${says.slice(0, 1).toUpperCase()}${says.slice(1)}.`)}`,
    ...usage.flatMap((each) => ['.PP', `.B bulkhead ${name}`, roff(each)]),
    ...(operand === null ? [] : ['.TP', `.I ${roff(operand.name)}`, roff(operand.says)]),
    ...[...options, HELP].flatMap((option) => [
      '.TP',
      `.BI ${roff(`--${option.name}`)}${option.value === undefined ? '' : ` " ${roff(option.value)}"`}`,
      roff(saysOf(option)),
    ]),
    ...notes.flatMap((note) => ['.PP', roff(note)]),
    ...Object.entries(exits).flatMap(([code, means]) => ['.TP', `Exit ${code}`, roff(means)]),
  ]
}
