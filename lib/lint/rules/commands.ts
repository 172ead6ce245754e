import type { CommandList } from '@/lib/facts/catalogues/command-list'
import { nearest } from '@/lib/input/yaml/nearest'
import { commandsRun } from '@/lib/lint/inner-commands'
import type { Mistake } from '@/lib/lint/mistake'
import { type Code, lineAt } from '@/lib/lint/piece'
import type { ShellCommand } from '@/lib/lint/shell-commands'

type Program = CommandList['programs'][string]

/** Programs, subcommands and options that the list of commands does not have, and commands that are known not to do what they seem to. */
export function unknownCommands(piece: Code, list: CommandList, around: string): Mistake[] {
  if (piece.lang !== 'bash') return []
  return [...commandsRun(piece.text).flatMap((command) => checkCommand(command, piece, list)), ...trapsIn(piece, list, around)]
}

function checkCommand({ words, offset }: ShellCommand, piece: Code, { programs }: CommandList): Mistake[] {
  const line = lineAt(piece, offset)
  const [name = '', ...rest] = words.map(({ text }) => text)
  if (name.startsWith('$') || name === '') return []
  const program = Object.hasOwn(programs, name) ? programs[name] : undefined
  if (program === undefined) return [unknown(line, `no command list has the program ${name}`, name, Object.keys(programs))]
  const found = subcommandOf(rest, program)
  if (found === null)
    return [
      unknown(
        line,
        `${name} has no subcommand "${plainOf(rest).slice(0, 3).join(' ')}"`,
        plainOf(rest).slice(0, 2).join(' '),
        Object.keys(program.subcommands ?? {}),
      ),
    ]
  if (found.options === undefined) return []
  const known = found.options
  return optionsOf(rest)
    .filter((option) => !known.includes(option))
    .map((option) => unknown(line, `${[name, found.name].join(' ').trim()} has no option ${option} in the command list`, option, known))
}

type Found = Readonly<{ name: string; options: readonly string[] | undefined }>

/** The longest subcommand that the words begin with; null where there must be one and is none. */
function subcommandOf(rest: readonly string[], { options, subcommands }: Program): Found | null {
  if (subcommands === undefined) return { name: '', options }
  const plain = plainOf(rest)
  for (let length = Math.min(plain.length, 5); length > 0; length -= 1) {
    const name = plain.slice(0, length).join(' ')
    const found = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
    if (found !== undefined) return { name, options: [...(options ?? []), ...found.options] }
  }
  return null
}

/** Words that are no option, but for the value of an option that stands before the subcommand. */
function plainOf(rest: readonly string[]): string[] {
  return rest.filter((word, at) => !word.startsWith('-') && !/^--(?:os-[\w-]+|node|config-file)$|^-c$/.test(rest[at - 1] ?? ''))
}

const optionsOf = (rest: readonly string[]) => {
  const end = rest.indexOf('--')
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((word) => (/^--?[A-Za-z]/.test(word) ? [word.replace(/=.*$/, '')] : []))
}

function trapsIn(piece: Code, { traps }: CommandList, around: string): Mistake[] {
  const joined = piece.text.replaceAll('\\\n', '  ')
  return traps.flatMap(({ id, command, unless, what, fix }) => {
    const match = new RegExp(command, 'm').exec(joined)
    if (match === null || (unless !== undefined && new RegExp(unless, 'm').test(around))) return []
    return [{ line: lineAt(piece, match.index), reason: id, what, fix }]
  })
}

function unknown(line: number, what: string, name: string, known: readonly string[]): Mistake {
  const meant = nearest(name, known)
  const fix = meant === null ? 'check it in its source, then add it to content/catalogues/commands.yaml' : `did you mean ${meant}?`
  return { line, reason: 'unknown-command', what, fix }
}
