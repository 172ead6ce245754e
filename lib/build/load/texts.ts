import { join } from 'node:path'
import type { Advisory } from '@/lib/advisory/advisory'
import { readKept, writeKept } from '@/lib/disk/kept'
import { FORMATS, formatOf } from '@/lib/formats/formats'
import { readDocument } from '@/lib/library/documents/read-document'
import { readAgain } from '@/lib/library/documents/read-documents'
import type { RenderedText } from '@/lib/library/documents/rendered-advisory'
import type { Source } from '@/lib/library/library'

/** The rendered texts of documents, in files of their own: all of them together are too much to hold. */
export type Texts = Readonly<{
  write: (name: string, text: RenderedText) => void
  /** Kept, or made again where what was kept is gone. */
  read: (name: string, advisory: Advisory, source: Source, today: string) => RenderedText
}>

/** The texts that one state of the code made. */
export function openTexts(root: string, code: string): Texts {
  const fileOf = (name: string) => join(root, '.cache/texts', code, name.slice(0, 2), name)
  const write = (name: string, text: RenderedText) => writeKept(fileOf(name), JSON.stringify(text))
  return {
    write,
    read(name, advisory, source, today) {
      const kept = readKept(fileOf(name))
      if (kept !== null) return JSON.parse(kept) as RenderedText // written above, by the same code, and whole
      const text = renderAgain(advisory, source, today)
      write(name, text)
      return text
    },
  }
}

/** @throws ContentError where the document is not the same any more. */
function renderAgain({ origin }: Advisory, source: Source, today: string): RenderedText {
  const of = { id: source.id, license: source.license, revision: origin.revision }
  const document = readAgain(source, { file: origin.path, source: of, history: null, sha256: origin.sha256, today })
  const made = readDocument(document, formatOf(source.format, FORMATS), () => {})
  if (made === null) throw new Error(`${source.id}/${origin.path} was read, and is refused now`)
  const { advisory: _, ...text } = made.rendered
  return text
}
