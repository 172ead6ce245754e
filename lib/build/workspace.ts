import { resolve } from 'node:path'
import { buildDay } from '@/lib/facts/age/build-day'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'

/** What a build is made from: the one value that every step is handed. */
export type Workspace = Readonly<{
  /** The project's folder. */
  root: string
  /** Files like `content/sources.yaml` beside that one. */
  sourceFiles: readonly string[]
  /** The day of the build, `YYYY-MM-DD`. */
  today: string
}>

/**
 * The workspace that the environment names, in the folder in which the command runs.
 *
 * @param today The day of the build, where somebody has worked it out already.
 * @throws RangeError for a day that is none.
 */
export function workspaceOf(env: Readonly<Record<string, string | undefined>>, today = buildDay(env)): Workspace {
  return { root: resolve('.'), sourceFiles: sourceFilesOf(env), today }
}
