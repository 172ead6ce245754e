import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownDocument } from '@/lib/formats/generate/own-document'

const SOURCE =
  '{ id: generated, format: markdown, path: ./documents, title: Generated, publisher: { name: None, url: https://none.example/ }, license: CC0-1.0, onProblem: fail }'

/** Write so many documents in our own format, and the list of sources that names them. @returns The path of that list. */
export function writeGeneratedSource(folder: string, size: number): string {
  const documents = join(folder, 'documents')
  rmSync(documents, { recursive: true, force: true })
  mkdirSync(documents, { recursive: true })
  for (let number = 0; number < size; number += 1) {
    const { file, text } = ownDocument(number)
    writeFileSync(join(documents, file), text)
  }
  const list = join(folder, 'sources.yaml')
  writeFileSync(list, `sources:\n  - ${SOURCE}\n`)
  return list
}
