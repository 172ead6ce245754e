import { parseDocument } from 'yaml'
import { faultBeforeParsing } from '@/lib/input/yaml/token-faults'

/** What keeps somebody's snippet from being YAML at all, whatever it says: a line of the snippet, counted from 1, and the parser's word. */
export function yamlSyntaxErrors(text: string): Readonly<{ line: number; word: string }>[] {
  const fault = faultBeforeParsing(text)
  if (fault !== null) return [{ line: text.slice(0, fault.offset).split('\n').length, word: fault.what }]
  return parseDocument(text).errors.map(({ code, linePos }) => ({ line: linePos?.[0].line ?? 1, word: code }))
}
