import type { Document, Format } from '@/lib/formats/format'
import { capped } from '@/lib/input/problems/capped'
import type { Problem } from '@/lib/input/problems/problem'
import { readText, STRUCTURED } from '@/lib/input/text/text'
import type { Made } from '@/lib/library/documents/document-cache'
import { renderAdvisory } from '@/lib/library/documents/render-advisory'
import { shownAsWritten, withinBudget } from '@/lib/library/documents/render-budget'
import type { RenderedAdvisory } from '@/lib/library/documents/rendered-advisory'

/**
 * Read a document with the adapter of its format, and render it. Whatever the document holds, this ends, soon, and throws nothing.
 *
 * @param refuse Is told what is wrong with a document that is refused; the result is then null.
 */
export function readDocument(document: Document, format: Format, refuse: (problems: readonly Problem[]) => void): Made | null {
  try {
    return read(document, format, refuse)
  } catch (error) {
    refuse([ofReader(document, error)])
    return null
  }
}

/** A document that is refused, as far as it can be shown to its author; null where nothing of it can. */
export function readDraft(document: Document, format: Format): RenderedAdvisory | null {
  const reading = format.read(document)
  return reading.kind === 'refused' && reading.draft ? renderAdvisory(withinBudget(reading.draft).advisory, originalText(document)) : null
}

function read(document: Document, format: Format, refuse: (problems: readonly Problem[]) => void): Made | null {
  const reading = format.read(document)
  if (reading.kind === 'refused') {
    refuse(capped(reading.problems))
    return null
  }
  const { advisory, asWritten } = withinBudget(reading.advisory)
  const slow = asWritten === 0 ? [] : [shownAsWritten(document.file, asWritten)]
  return { rendered: renderAdvisory(advisory, originalText(document)), warnings: capped([...slow, ...reading.warnings]) }
}

/** A fault of ours, which is no reason to stop for whoever reads documents of others. */
function ofReader({ file }: Document, error: unknown): Problem {
  const [first = '', ...stack] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
  const place = /\(?((?:lib|node_modules)\/[^()]+)\)?$/.exec(stack.find((line) => /(?:lib|node_modules)\//.test(line)) ?? '')?.[1]
  const what = `the reader failed: ${first}${place === undefined ? '' : ` at ${place}`}`
  return {
    file,
    line: null,
    reason: 'reader-failed',
    what,
    fix: 'report it with the document: this is a bug in the reader',
    level: 'error',
  }
}

/** The document as text, without what nobody sees: that is in the original file. Its reader has let it in, by whichever limits. */
function originalText(document: Document): string {
  const door = readText(document, STRUCTURED)
  return door.kind === 'text' ? door.text : ''
}
