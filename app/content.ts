import { resolve } from 'node:path'
import { loadLibrary } from '@/lib/content/load-library'
import { sourceFilesOf } from '@/lib/content/sources'
import type { Library } from '@/lib/library/library'

let loaded: Library | undefined

/** Everything that the routes show; loaded once per process. */
export function library(): Library {
  loaded ??= loadLibrary(resolve('.'), sourceFilesOf(process.env), new Date().toISOString().slice(0, 10))
  return loaded
}
