import type { ShellCommand } from '@/lib/lint/shell-commands'

/** What a grep looks for and where; explosive where the pattern repeats what repeats, so that trying it may never end. */
export type Grep = Readonly<{
  pattern: RegExp
  written: string
  files: readonly string[]
  offset: number
  isRecursive: boolean
  isExplosive: boolean
}>

const CLASSES: Readonly<Record<string, string>> = {
  ...{ space: '\\s', blank: ' \\t', digit: '0-9', alpha: 'A-Za-z', alnum: 'A-Za-z0-9', upper: 'A-Z', lower: 'a-z' },
}
/** Options of grep that take a value of their own. */
const WITH_VALUE = /^-[A-Za-z]*[ABCmef]$|^--(?:include|exclude|exclude-dir|regexp|file|max-count)$/

/**
 * The pattern and the files of a `grep`, `egrep` or `fgrep`; null for another command, and for a pattern that only the shell knows
 * or that JavaScript cannot read.
 */
export function readGrep({ words, offset }: ShellCommand): Grep | null {
  const [program, ...rest] = words.map(({ text }) => text)
  if (program === undefined || !/^[ef]?grep$/.test(program)) return null
  const patterns: string[] = []
  const plain: string[] = []
  let flags = program === 'egrep' ? 'E' : program === 'fgrep' ? 'F' : ''
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? ''
    if (word === '--') for (const each of rest.slice(at + 1)) plain.push(each)
    if (word === '--') break
    if (!word.startsWith('-') || word === '-') plain.push(word)
    else {
      if (!word.startsWith('--')) flags += word.slice(1).replace(/e.+$/, 'e')
      if (word === '--recursive' || word === '--dereference-recursive') flags += 'r'
      if (WITH_VALUE.test(word)) {
        at += 1
        if (word.endsWith('e') || word === '--regexp') patterns.push(rest[at] ?? '')
      } else {
        const joined = /^(?:--regexp=|-[A-Za-df-z]*e)(.+)$/.exec(word)?.[1]
        if (joined !== undefined) patterns.push(joined)
      }
    }
  }
  if (patterns.length === 0) patterns.push(plain.shift() ?? '')
  const written = patterns.join('|')
  if (/[$`]\(|\$[A-Za-z{]/.test(written)) return null
  const sources = patterns.map((text) => (flags.includes('F') ? literal(text) : toJavaScript(text, flags.includes('E'))))
  try {
    const isRecursive = /r/i.test(flags)
    const isExplosive = sources.some((source) => repeatsRepeated(source))
    const pattern = new RegExp(sources.map((source) => `(?:${source})`).join('|'), flags.includes('i') ? 'i' : '')
    return { pattern, written, files: plain, offset, isRecursive, isExplosive }
  } catch {
    return null // a pattern of another dialect: nothing can be said of it
  }
}

/** Whether a group that holds a repetition without an end is itself repeated without one. */
function repeatsRepeated(source: string): boolean {
  const plain = source.replace(/\\.|\[\^?\]?(?:\\.|[^\]])*\]/g, 'x')
  const open: boolean[] = []
  for (const [sign] of plain.matchAll(/\((?:\?[:=!])?|\)?(?:[*+]|\{\d+,\})|\)/g)) {
    if (sign.startsWith('(')) open.push(false)
    else if (!sign.startsWith(')')) open.splice(-1, 1, ...open.slice(-1).map(() => true))
    else {
      const isInner = open.pop() ?? false
      if (sign.length > 1 && isInner) return true
      if (isInner || sign.length > 1) open.splice(-1, 1, ...open.slice(-1).map(() => true))
    }
  }
  return false
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function toJavaScript(text: string, isExtended: boolean): string {
  const classes = text.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES[name] ?? '')
  if (isExtended) return classes
  // In a basic expression the operators are those behind a backslash.
  return classes.replace(/\\([+?|(){}])|([+?|(){}])/g, (_, escaped?: string, bare?: string) => escaped ?? `\\${bare}`)
}
