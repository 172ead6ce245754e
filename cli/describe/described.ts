/** An option of a command, as its help, its manual page and the completion of shells tell it. */
export type DescribedOption = Readonly<{
  /** Without the dashes. */
  name: string
  /** What its value is, in capitals; left out where it has none. */
  value?: string
  /** All that the value can be. */
  words?: readonly string[]
  says: string
}>

/** A command in words: everything that is said of it anywhere is made of this. */
export type Described = Readonly<{
  name: string
  /** In a line, without a capital or a full stop. */
  says: string
  /** Ways to call it, without its name. */
  usage: readonly string[]
  /** What stands behind the options; files where `isFile` says so. */
  operand: Readonly<{ name: string; says: string; isFile: boolean }> | null
  options: readonly DescribedOption[]
  /** Paragraphs on what else there is to know. */
  notes: readonly string[]
  /** Exit code -> what it means. */
  exits: Readonly<Record<number, string>>
}>

export const HELP: DescribedOption = { name: 'help', says: 'print this' }

/** What `--help` of a command prints. */
export function helpText({ name, usage, operand, options, notes, exits }: Described): string {
  const rows = [
    ...(operand === null ? [] : [[operand.name, operand.says] as const]),
    ...[...options, HELP].map((option) => [flagOf(option), saysOf(option)] as const),
  ]
  const widest = Math.max(...rows.map(([flag]) => flag.length))
  const ends = Object.entries(exits).map(([code, means]) => `${code}: ${means}.`)
  return [
    usage.map((each) => `bulkhead ${name} ${each}`.trimEnd()).join('\n'),
    rows.map(([flag, says]) => wrapped(`  ${flag.padEnd(widest)}  `, says)).join('\n'),
    ...notes.map((note) => wrapped('', note)),
    `Exit ${ends.join(' ')}`,
  ].join('\n\n')
}

const flagOf = ({ name, value }: DescribedOption): string => `--${name}${value === undefined ? '' : ` ${value}`}`

/** What an option is for, with the words that it takes. */
export const saysOf = ({ says, words }: DescribedOption): string => (words === undefined ? says : `${words.join(', ')}: ${says}`)

const WIDTH = 110

function wrapped(head: string, words: string): string {
  const lines = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && head.length + line.length + word.length + 1 > WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line, at) => `${at === 0 ? head : ' '.repeat(head.length)}${line}`).join('\n')
}
