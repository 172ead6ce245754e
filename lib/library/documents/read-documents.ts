import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { readBytes } from '@/lib/disk/read-bytes'
import type { Document, Format } from '@/lib/formats/format'
import { dayAfter } from '@/lib/formats/records/timestamp'
import { type GitHistory, gitHistory, type HistoryFault } from '@/lib/git/git-history'
import { ContentError } from '@/lib/input/problems/content-error'
import type { Problem } from '@/lib/input/problems/problem'
import { MOST_BYTES_READ } from '@/lib/input/text/text'
import type { Source } from '@/lib/library/library'
import { listDocuments } from '@/lib/library/sources/list-files'
import { selectorOf } from '@/lib/library/sources/selection'

/** A document, and what was wrong before anybody read it; null where it could not be read at all, or is not selected. */
type Found = Readonly<{ document: Document | null; problems: readonly Problem[]; isPassedOver?: true }>

/** What lies in the folder of a source. */
type FoundSource = Readonly<{
  /** Commit of the checkout, or null. */
  revision: string | null
  /** Why nobody can say when the documents were written, though only the history could. */
  faults: readonly HistoryFault[]
  /** What is wrong with folders and names, and with a history that is not needed. */
  problems: readonly Problem[]
  /** One after the other: their bytes are never all in memory. */
  documents: Iterable<Found>
}>

/** The documents of a source; null where its folder is missing. */
export function readDocuments(source: Source, format: Pick<Format, 'matches'>, today: string): FoundSource | null {
  if (!statSync(source.folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const { documents, checkouts, problems } = listDocuments(source.folder, format)
  const isDated = source.dates !== 'documents'
  const histories = ['', ...checkouts].map((path) => ({ path, ...gitHistory(join(source.folder, path), isDated) }))
  const faults = histories.flatMap(({ path, fault }) => (fault === null ? [] : [{ path, ...fault }]))
  const isNeeded = source.dates === 'history'
  // A format with dates of its own is fetched without history: that is no fault.
  const said = isNeeded ? [] : faults.filter(({ reason }) => reason === 'git-failed')
  return {
    revision: histories[0]?.revision ?? null,
    faults: isNeeded ? faults : [],
    problems: [...problems, ...said.map(({ path, ...fault }): Problem => ({ file: path || '.', line: null, ...fault, level: 'warning' }))],
    documents: documentsOf(source, documents, histories.toReversed(), today),
  }
}

/** A document once more, for what was not kept of it. @throws ContentError where it is not the same any more. */
export function readAgain(source: Source, known: Omit<Document, 'bytes'>): Document {
  return { ...known, bytes: bytesAgain(source, known.file, known.sha256) }
}

/** The bytes of a document that was read before. @throws ContentError where they are not the same any more. */
export function bytesAgain(source: Pick<Source, 'id' | 'folder'>, file: string, sha256: string): Uint8Array {
  const read = readBytes(join(source.folder, file), MOST_BYTES_READ)
  if (read.kind === 'bytes' && hashOf(read.bytes) === sha256) return read.bytes
  const what = read.kind === 'bytes' ? 'it changed while it was read' : read.what
  throw new ContentError([`${source.id}/${file}: changed-document: ${what}; run this again`])
}

const PASSED_OVER: Found = { document: null, problems: [], isPassedOver: true }

type HistoryAt = GitHistory & Readonly<{ path: string }>

/** @param histories Of the folder and of the checkouts in it, the innermost first. */
function* documentsOf(source: Source, files: readonly string[], histories: readonly HistoryAt[], today: string): Generator<Found> {
  const { hasPath, keeps } = selectorOf(source.select)
  for (const file of files) {
    if (!hasPath(file)) {
      yield PASSED_OVER
      continue
    }
    const read = readBytes(join(source.folder, file), MOST_BYTES_READ)
    if (read.kind === 'refused') {
      const { reason, what, fix } = read
      yield { document: null, problems: [{ file, line: null, reason, what, fix, level: 'error' }] }
      continue
    }
    if (!keeps(file, read.bytes)) {
      yield PASSED_OVER
      continue
    }
    const { revision, day } = historyOf(file, histories)
    const last = day === null ? '' : ([day.published, day.modified].toSorted()[1] ?? '')
    const isCome = last <= dayAfter(today)
    const document = {
      ...{ bytes: read.bytes, file, source: { id: source.id, license: source.license, revision }, history: isCome ? day : null },
      ...{ sha256: hashOf(read.bytes), today },
    }
    yield { document, problems: isCome ? [] : [notCome(file, last)] }
  }
}

function historyOf(file: string, histories: readonly HistoryAt[]) {
  const inner = histories.find(({ path }) => path === '' || file.startsWith(`${path}/`))
  const inside = inner === undefined || inner.path === '' ? file : file.slice(inner.path.length + 1)
  return { revision: inner?.revision ?? null, day: inner?.days.get(inside) ?? null }
}

const notCome = (file: string, day: string): Problem => ({
  ...{ file, line: null, reason: 'future-date', what: `its history says ${day}, which is in the future; it is left without a date` },
  ...{ fix: 'correct the clock, here or where it was committed', level: 'warning' },
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
