import type { Job } from '@/lib/build/job'
import type { Result } from '@/lib/build/worker/do-job'
import type { Workspace } from '@/lib/build/workspace'
import type { IndexLine } from '@/lib/library/documents/document-cache'

/** What a worker is told when it starts. */
export type WorkOrder = Readonly<{
  bulkhead: 'work'
  workspace: Workspace
  /** The file that holds what is known of the code. */
  facts: string
}>

/** What a worker is asked to do: to read its share of the documents, to open the library that the pipeline wrote, to do jobs. */
export type Request =
  | Readonly<{ ask: 'read'; nth: number; of: number }>
  | Readonly<{ ask: 'open' } & WorkPlace>
  | Readonly<{ ask: 'do'; jobs: readonly Job[] }>

/** Where a worker finds the library, and where it writes. */
export type WorkPlace = Readonly<{ library: string; output: string; isEmpty: boolean }>

/** What a worker says: a document that it read, jobs that are done, that it is through with a request, or that it failed. */
export type Reply =
  | Readonly<{ say: 'line'; lines: readonly IndexLine[] }>
  | Readonly<{ say: 'done'; results: readonly Result[] }>
  | Readonly<{ say: 'through' }>
  | Readonly<{ say: 'failed'; failure: Failure }>

/** An error as it goes from thread to thread: problems of content, a fault of the system, or a fault of ours. */
export type Failure = Readonly<{ lines: readonly string[] | null; message: string; stack: string; system: object | null }>
