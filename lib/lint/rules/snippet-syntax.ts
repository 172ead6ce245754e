import { readIni } from '@/lib/input/ini/read-ini'
import { xmlFault } from '@/lib/input/xml/xml-fault'
import { yamlSyntaxErrors } from '@/lib/input/yaml/snippet-errors'
import type { Mistake } from '@/lib/lint/mistake'
import { type Code, lineAt } from '@/lib/lint/piece'

/** Whether a shell reads a script: null, or what it says; a line counts from 1. */
export type ShellCheck = (script: string) => Readonly<{ line: number; says: string }> | null

/** Snippets that their own program cannot read. */
export function snippetSyntax(piece: Code, checkShell: ShellCheck): Mistake[] {
  const { lang, text } = piece
  if (lang === 'bash') {
    const fault = checkShell(text)
    return fault === null ? [] : [mistake(piece.line + fault.line - 1, `bash cannot parse it: ${fault.says}`)]
  }
  if (lang === 'ini')
    return readIni(text).faults.map(({ offset, text: line }) =>
      mistake(lineAt(piece, offset), `"${line.trim()}" is not a section, option or comment`),
    )
  if (lang === 'xml') {
    const fault = xmlFault(text)
    return fault === null ? [] : [mistake(piece.line + fault.line - 1, `it is not well-formed XML: ${fault.says}`)]
  }
  if (lang === 'yaml') return yamlSyntaxErrors(text).map(({ line, word }) => mistake(piece.line + line - 1, `it is not YAML: ${word}`))
  if (lang === 'json') return jsonFault(text) ? [mistake(piece.line, 'it is not JSON')] : []
  return []
}

function jsonFault(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

const mistake = (line: number, what: string): Mistake => ({ line, reason: 'snippet-syntax', what, fix: 'test it in the program it is for' })
