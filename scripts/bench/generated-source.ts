import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownDocument } from '@/lib/formats/generate/own-document'

import { cveRecord } from './cve-record'

/** Documents in our own format, or records of the CVE Record Format. */
export type GeneratedKind = 'markdown' | 'cve'

const sourceOf = (format: GeneratedKind) =>
  `{ id: generated, format: ${format}, path: ./documents, title: Generated, publisher: { name: None, url: https://none.example/ }, license: CC0-1.0, onProblem: fail }`

/** Write so many documents, and the list of sources that names them. @returns The path of that list. */
export function writeGeneratedSource(folder: string, size: number, kind: GeneratedKind = 'markdown'): string {
  const documents = join(folder, 'documents')
  rmSync(documents, { recursive: true, force: true })
  mkdirSync(documents, { recursive: true })
  const make = kind === 'cve' ? cveRecord : ownDocument
  for (let number = 0; number < size; number += 1) {
    const { file, text } = make(number)
    writeFileSync(join(documents, file), text)
  }
  const list = join(folder, 'sources.yaml')
  writeFileSync(list, `sources:\n  - ${sourceOf(kind)}\n`)
  return list
}
