import type { Problem } from '@/lib/problems/problem'
import type { Document } from '@/lib/sources/reader'

export function readText({
  bytes,
  file,
}: Document): { kind: 'read'; text: string; warnings: Problem[] } | { kind: 'refused'; problems: Problem[] } {
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'), warnings: [] }
  } catch {
    return {
      kind: 'refused',
      problems: [{ file, line: null, reason: 'encoding', what: 'not UTF-8', fix: 'save as UTF-8', level: 'error' }],
    }
  }
}
