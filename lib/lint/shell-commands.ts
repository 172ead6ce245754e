/** One simple command of a script: its words without quotes, and where it begins in the text. */
export type ShellCommand = Readonly<{ words: readonly ShellWord[]; offset: number }>

/** A word as the program receives it; `isQuoted` where it begins with a quotation mark: it is then no keyword and no assignment. */
export type ShellWord = Readonly<{ text: string; isQuoted: boolean; offset: number }>

/** Words that open, part or close a compound command and are followed by a command. */
const KEYWORDS = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '{', '!', 'time'])
/** Words of compound commands that are followed by no command of their own. */
const CLOSING = new Set(['fi', 'done', 'esac', '}'])

/**
 * The simple commands of a script in the order of the text, those inside `$(…)` after the one that they stand in.
 *
 * Reads what documentation holds: quotes, continued lines, pipes, lists, groups, loops, comments, redirections and command
 * substitution. What a here-document holds is no command. Not a shell: `case` is read as plain words.
 */
export function shellCommands(script: string): ShellCommand[] {
  return read(blankHereDocuments(script), 0, 0)
}

/** Deeper than anybody writes: what is nested further is not read. */
const DEEPEST = 50

/** The script with the lines of its here-documents blank, so that every offset stays what it was. */
function blankHereDocuments(script: string): string {
  if (!script.includes('<<')) return script
  const ends: { word: string; mayIndent: boolean }[] = []
  const lines = script.split('\n').map((line) => {
    const [end] = ends
    if (end !== undefined) {
      if ((end.mayIndent ? line.replace(/^\t+/, '') : line) === end.word) ends.shift()
      return ' '.repeat(line.length)
    }
    for (const [, dash, , word = ''] of line.matchAll(/(?<!<)<<(-?)[ \t]*(["']?)([A-Za-z_]\w*)\2/g))
      if (!isCommented(line)) ends.push({ word, mayIndent: dash === '-' })
    return line.replace(/(?<!<)<<-?[ \t]*(["']?)[A-Za-z_]\w*\1/g, (all) => ' '.repeat(all.length))
  })
  return ends.length > 0 ? script : lines.join('\n') // one that does not end: bash tells of it
}

const isCommented = (line: string) => /^\s*#/.test(line)

function read(script: string, base: number, depth: number): ShellCommand[] {
  if (depth > DEEPEST) return []
  const found: ShellCommand[] = []
  const inner: ShellCommand[] = []
  let words: ShellWord[] = []
  let at = 0
  const close = () => {
    const command = commandOf(words)
    if (command !== null) found.push(command)
    for (const each of inner) found.push(each)
    words = []
    inner.length = 0
  }
  while (at < script.length) {
    const rest = script.slice(at)
    const blank = /^(?:[ \t]+|\\\n)/.exec(rest)?.[0]
    const comment = /^#[^\n]*/.exec(rest)?.[0]
    const end = /^(?:\|\||&&|;;|[;|&\n()])/.exec(rest)?.[0]
    const redirect = /^(?:\d*>>?&?\d*|\d*<>?)[ \t]*/.exec(rest)?.[0]
    if (blank !== undefined) at += blank.length
    else if (comment !== undefined) at += comment.length
    else if (end !== undefined) {
      close()
      at += end.length
    } else if (redirect !== undefined && redirect !== '' && !/^\d+$/.test(redirect)) {
      at += redirect.length
      if (!/&\d$/.test(redirect.trim())) at = wordAt(script, at, base, inner, depth).end
    } else {
      const { word, end: next } = wordAt(script, at, base, inner, depth)
      words.push(word)
      at = next
    }
  }
  close()
  return found
}

/** A word that begins at an offset; commands in it are added to `inner`. */
function wordAt(script: string, start: number, base: number, inner: ShellCommand[], depth: number): { word: ShellWord; end: number } {
  let text = ''
  const isQuoted = /['"]/.test(script.charAt(start))
  let at = start
  while (at < script.length && !/[\s;|&()<>]/.test(script.charAt(at))) {
    const char = script.charAt(at)
    if (char === "'") {
      const end = script.indexOf("'", at + 1)
      const stop = end < 0 ? script.length : end
      text += script.slice(at + 1, stop)
      at = stop + 1
    } else if (char === '"') {
      const quoted = doubleQuoted(script, at + 1, base, inner, depth)
      text += quoted.text
      at = quoted.end
    } else if (script.startsWith('$(', at)) {
      const end = closing(script, at + 2)
      if (!script.startsWith('$((', at)) for (const each of read(script.slice(at + 2, end), base + at + 2, depth + 1)) inner.push(each)
      text += script.slice(at, end + 1)
      at = end + 1
    } else if (char === '`') {
      const end = script.indexOf('`', at + 1)
      const stop = end < 0 ? script.length : end
      for (const each of read(script.slice(at + 1, stop), base + at + 1, depth + 1)) inner.push(each)
      text += script.slice(at, stop + 1)
      at = stop + 1
    } else if (char === '\\') {
      if (script.charAt(at + 1) !== '\n') text += script.charAt(at + 1)
      at += 2
    } else {
      text += char
      at += 1
    }
  }
  return { word: { text, isQuoted, offset: base + start }, end: Math.max(at, start + 1) }
}

function doubleQuoted(script: string, start: number, base: number, inner: ShellCommand[], depth: number): { text: string; end: number } {
  let text = ''
  let at = start
  while (at < script.length && script.charAt(at) !== '"') {
    if (script.startsWith('$(', at)) {
      const end = closing(script, at + 2)
      if (!script.startsWith('$((', at)) for (const each of read(script.slice(at + 2, end), base + at + 2, depth + 1)) inner.push(each)
      text += script.slice(at, end + 1)
      at = end + 1
    } else if (script.charAt(at) === '\\' && /["\\$`\n]/.test(script.charAt(at + 1))) {
      text += script.charAt(at + 1) === '\n' ? '' : script.charAt(at + 1)
      at += 2
    } else {
      text += script.charAt(at)
      at += 1
    }
  }
  return { text, end: at + 1 }
}

/** The offset of the bracket that closes a command substitution. */
function closing(script: string, start: number): number {
  let depth = 1
  let quote = ''
  for (let at = start; at < script.length; at += 1) {
    const char = script.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === "'" || char === '"') quote = char
    else if (char === '(') depth += 1
    else if (char === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return script.length
}

/** The command of some words, without keywords and assignments before it; null where nothing is run. */
function commandOf(words: readonly ShellWord[]): ShellCommand | null {
  let from = 0
  for (; from < words.length; from += 1) {
    const { text = '', isQuoted = true } = words[from] ?? {}
    if (isQuoted || !(KEYWORDS.has(text) || /^[A-Za-z_]\w*=/.test(text))) break
  }
  const [first] = words.slice(from)
  if (first === undefined || CLOSING.has(first.text) || first.text === 'for' || first.text === 'in') return null
  return { words: words.slice(from), offset: first.offset }
}
