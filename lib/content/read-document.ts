import type { Made } from '@/lib/content/render-cache'
import { renderAdvisory } from '@/lib/library/render-advisory'
import type { Problem } from '@/lib/problems/problem'
import type { Document, Format } from '@/lib/sources/reader'
import { READERS } from '@/lib/sources/readers'
import { readText } from '@/lib/sources/text'

/**
 * Read a document with the adapter of its format, and render it.
 *
 * @param refuse Is told every problem of a document that is refused; the result is then null.
 */
export function readDocument(document: Document, format: Format, refuse: (problems: readonly Problem[]) => void): Made | null {
  const reading = READERS[format](document)
  if (reading.kind === 'read') return { rendered: renderAdvisory(reading.advisory, originalText(document)), warnings: reading.warnings }
  refuse(reading.problems)
  return null
}

/** The document as text, without what nobody sees: that is in the original file. */
function originalText(document: Document): string {
  const door = readText(document)
  return door.kind === 'text' ? door.text : ''
}
