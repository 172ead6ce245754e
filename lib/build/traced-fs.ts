import * as fs from 'node:fs'
import { relative } from 'node:path'
import { dependOn } from '@/lib/build/trace'

export * from 'node:fs'

/*
 * Reading as `node:fs` does it, noted: the bundle of the site puts this module in the place of `node:fs` in all code that loads content, so
 * that a page knows which files it was made from.
 */

export const readFileSync = noting(fs.readFileSync, fileNote)
export const statSync = noting(fs.statSync, fileNote)
export const existsSync = noting(fs.existsSync, fileNote)
export const openSync = noting(fs.openSync, fileNote)
export const readdirSync = noting(fs.readdirSync, (path) => `${fileNote(path)}/`)

/** The note for a file: its path below the project. */
function fileNote(path: unknown): string {
  return relative('.', String(path)).replaceAll('\\', '/')
}

/** The same function, which notes what it is asked for where that is content: all else is code, or can be made again. */
function noting<F extends (...parameters: never[]) => unknown>(original: F, noteOf: (path: unknown) => string): F {
  const wrapped = (...parameters: Parameters<F>) => {
    const note = noteOf(parameters[0])
    if (note.startsWith('content/')) dependOn([note])
    return original(...parameters)
  }
  return Object.assign(wrapped, original) as unknown as F // as: it takes and gives what the original does
}
