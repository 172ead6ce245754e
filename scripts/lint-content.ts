/** Check all content without building: every problem of every document on standard error, exit 1 if one is an error. */
import { resolve } from 'node:path'
import { ContentError } from '@/lib/content/content-error'
import { lineOf, loadLibrary } from '@/lib/content/load-library'
import { sourceFilesOf } from '@/lib/content/sources'

const ROOT = resolve('.')

try {
  const { sources, advisories } = loadLibrary(ROOT, sourceFilesOf(process.env), new Date().toISOString().slice(0, 10))
  const lines = sources.flatMap(({ source, problems }) => problems.map((problem) => lineOf(ROOT, source, problem)))
  for (const line of lines) console.error(line)
  const refused = sources.reduce((sum, source) => sum + source.refused.length, 0)
  console.log(`${advisories.length} advisories read, ${refused} documents refused, ${lines.length} problems`)
  process.exitCode = refused > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
