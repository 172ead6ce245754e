/** Check all content without building: every problem of every file on standard error, exit 1 if one is an error. */
import { resolve } from 'node:path'
import { ContentError } from '@/lib/content/content-error'
import { lineOf, loadLibrary } from '@/lib/content/load-library'
import { loadOpenStack } from '@/lib/content/openstack'
import { sourceFilesOf } from '@/lib/content/sources'
import { loadTechnologies } from '@/lib/content/technologies'

const ROOT = resolve('.')

/** Problems of one kind of content; those of the others are reported all the same. */
function check(name: string, load: () => string): boolean {
  try {
    console.log(`${name}: ${load()}`)
    return true
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(error.message)
    return false
  }
}

const isRight = [
  check('advisories', () => {
    const { sources, advisories } = loadLibrary(ROOT, sourceFilesOf(process.env), new Date().toISOString().slice(0, 10))
    const errors = sources.flatMap(({ source, refused, problems }) => {
      const lines = problems.map((problem) => lineOf(ROOT, source, problem))
      if (refused.length > 0) return lines
      for (const line of lines) console.error(line)
      return []
    })
    if (errors.length > 0) throw new ContentError(errors)
    return `${advisories.length} read`
  }),
  check('technologies', () => {
    const { technologies, escapes, goals, timeline } = loadTechnologies(ROOT, loadOpenStack(ROOT))
    const controls = goals.reduce((sum, goal) => sum + goal.controls.length, 0)
    return `${technologies.length} with ${escapes.length} escapes, ${controls} controls and ${timeline.length} events`
  }),
]
process.exitCode = isRight.every(Boolean) ? 0 : 1
