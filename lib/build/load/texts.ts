import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Advisory } from '@/lib/advisory/advisory'
import { hashOf, readKept, writeKept } from '@/lib/build/kept'
import { readDocument } from '@/lib/content/read-document'
import type { Source } from '@/lib/library/library'
import type { RenderedText } from '@/lib/library/rendered-advisory'

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

function renderAgain({ origin }: Advisory, source: Source, today: string): RenderedText {
  const bytes = readFileSync(join(source.folder, origin.path))
  if (hashOf(bytes) !== origin.sha256) throw new Error(`${source.id}/${origin.path} changed while it was read; run this again`)
  const of = { id: source.id, license: source.license, revision: origin.revision }
  const made = readDocument({ bytes, file: origin.path, source: of, history: null, sha256: origin.sha256, today }, source.format, () => {})
  if (made === null) throw new Error(`${source.id}/${origin.path} was read, and is refused now`)
  const { advisory: _, ...text } = made.rendered
  return text
}
