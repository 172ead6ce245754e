import type { Reading } from '@/lib/formats/format'
import { noteDocument, noteText } from '@/lib/formats/ossn/note-fixture'
import { ossn } from '@/lib/formats/ossn/ossn'

/** The advisory of a note that must be readable. */
export function readNote(parts: Parameters<typeof noteText>[0] = {}) {
  const reading = ossn.read(noteDocument(noteText(parts)))
  if (reading.kind === 'refused') throw new Error(reasonsOf(reading).join(', '))
  return reading.advisory
}

/** `reason@line` of every problem or warning. */
export function reasonsOf(reading: Reading): string[] {
  const problems = reading.kind === 'refused' ? reading.problems : reading.warnings
  return problems.map(({ reason, line }) => `${reason}@${line ?? '-'}`)
}
