import type { Failure } from '@/lib/build/worker/messages'
import { ContentError } from '@/lib/input/problems/content-error'

/** An error as a worker can send it. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { lines: null, message: String(error), stack: '', system: null }
  const { code, syscall, path } = error as NodeJS.ErrnoException // as: what is missing is undefined
  const lines = error instanceof ContentError ? error.lines : null
  return { lines, message: error.message, stack: error.stack ?? '', system: syscall === undefined ? null : { code, syscall, path } }
}

/** The error that a worker has sent. */
export function errorOf({ lines, message, stack, system }: Failure): Error {
  if (lines !== null) return new ContentError([...lines])
  return Object.assign(new Error(message), { stack }, system)
}
