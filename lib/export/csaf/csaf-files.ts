import { createHash } from 'node:crypto'
import { csafFileName, csafPath } from '@/lib/export/csaf/csaf-file'
import { sortedJson } from '@/lib/export/csaf/sorted-json'
import type { TextFile } from '@/lib/export/published-file'

/** A document with its checksums beside it, as `sha256sum` and `sha512sum` write them (CSAF 2.0, 7.1.18). */
export function csafFiles(id: string, firstReleased: string, document: object): TextFile[] {
  const path = csafPath(id, firstReleased).slice(1)
  const text = sortedJson(document)
  const sums = ['sha256', 'sha512'].map((algorithm) => {
    const sum = createHash(algorithm).update(text).digest('hex')
    return { path: `${path}.${algorithm}`, text: `${sum}  ${csafFileName(id)}\n` }
  })
  return [{ path, text }, ...sums]
}
