import { COMMANDS } from '@/cli/describe/commands'
import { type Described, type DescribedOption, HELP } from '@/cli/describe/described'

export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** Completion for a shell: the commands, their options, the words that these take, and files. */
export function completionText(shell: (typeof SHELLS)[number]): string {
  return { bash: bashText, zsh: zshText, fish: fishText }[shell]()
}

const optionsOf = ({ options }: Described): readonly DescribedOption[] => [...options, HELP]
const isFile = ({ value }: DescribedOption) => value === 'FILE' || value === 'FOLDER'
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

function bashText(): string {
  const cases = COMMANDS.map((command) => {
    const flags = optionsOf(command).map(({ name }) => `--${name}`)
    const words = command.options.flatMap(({ name, words: all }) =>
      all === undefined ? [] : [`      --${name}) COMPREPLY=($(compgen -W ${quoted(all.join(' '))} -- "$word")); return ;;`],
    )
    const files = command.options.filter(isFile).map(({ name }) => `--${name}`)
    const withFiles = files.length === 0 ? [] : [`      ${files.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;`]
    return [
      `    ${command.name})`,
      ...(words.length + withFiles.length === 0
        ? []
        : ['      case "$before" in', ...[...words, ...withFiles].map((line) => `  ${line}`), '      esac']),
      `      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W ${quoted(flags.join(' '))} -- "$word")); return; fi`,
      ...(command.operand?.isFile === true ? ['      COMPREPLY=($(compgen -f -- "$word"))'] : []),
      '      ;;',
    ].join('\n')
  })
  return [
    '# Completion of bulkhead for bash: source this file, or put it into /usr/share/bash-completion/completions/bulkhead.',
    '_bulkhead() {',
    '  local word="$2" before="$3"',
    '  COMPREPLY=()',
    `  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W ${quoted(COMMANDS.map(({ name }) => name).join(' '))} -- "$word")); return; fi`,
    `  case \${COMP_WORDS[1]} in`,
    ...cases,
    '  esac',
    '}',
    'complete -o filenames -F _bulkhead bulkhead',
    '',
  ].join('\n')
}

/** Brackets and colons end a description of zsh. */
const inZsh = (text: string) => text.replace(/[[\]:\\]/g, '\\$&')

function zshText(): string {
  const specOf = (option: DescribedOption) => {
    const { name, value, words } = option
    const taken =
      value === undefined ? '' : `:${inZsh(value)}:${words !== undefined ? `(${words.join(' ')})` : isFile(option) ? '_files' : ''}`
    return quoted(`*--${name}[${inZsh(option.says)}]${taken}`)
  }
  const cases = COMMANDS.map((command) => {
    const operand = command.operand === null ? [] : [quoted(`*:${inZsh(command.operand.name)}:${command.operand.isFile ? '_files' : ''}`)]
    return `    ${command.name}) _arguments -S ${[...optionsOf(command).map(specOf), ...operand].join(' \\\n      ')} ;;`
  })
  return [
    '#compdef bulkhead',
    '# Completion of bulkhead for zsh: put it as _bulkhead into a folder of $fpath.',
    '_bulkhead() {',
    '  local -a commands=(',
    ...COMMANDS.map(({ name, says }) => `    ${quoted(`${name}:${inZsh(says)}`)}`),
    '  )',
    '  if ((CURRENT == 2)); then _describe command commands; return; fi',
    '  local name=$words[2]',
    '  shift words; ((CURRENT--))',
    '  case $name in',
    ...cases,
    '  esac',
    '}',
    '_bulkhead "$@"',
    '',
  ].join('\n')
}

function fishText(): string {
  const inFish = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const lines = COMMANDS.flatMap((command) => [
    `complete -c bulkhead -n __fish_use_subcommand -f -a ${command.name} -d ${inFish(command.says)}`,
    ...(command.operand?.isFile === true ? [] : [`complete -c bulkhead -n '__fish_seen_subcommand_from ${command.name}' -f`]),
    ...optionsOf(command).map((option) => {
      const { name, value, words } = option
      const taken = value === undefined ? '' : words !== undefined ? ` -x -a ${inFish(words.join(' '))}` : isFile(option) ? ' -r -F' : ' -x'
      return `complete -c bulkhead -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${taken} -d ${inFish(option.says)}`
    }),
  ])
  return ['# Completion of bulkhead for fish: put it into ~/.config/fish/completions/bulkhead.fish.', ...lines, ''].join('\n')
}
