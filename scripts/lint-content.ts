/**
 * Check all content without building: every problem of every file on standard error, exit 1 if one is an error. `--content FOLDER` holds
 * the `content/` of another checkout against the catalogues of this one.
 */
import { resolve } from 'node:path'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { loadOpenStack, loadStateChanges } from '@/lib/facts/openstack/load-openstack'
import { loadTechnologies } from '@/lib/facts/technologies/load-technologies'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { lineOf, loadLibrary } from '@/lib/library/documents/load-library'
import { sourceFilesOf } from '@/lib/library/sources/source-files-of'
import { lintFiles } from '@/lib/lint/load-lint-files'
import { loadProducts } from '@/lib/versions/load-products'
import { argumentsOrExit, linesOf, orExit, today } from '@/scripts/command-line'

const ROOT = resolve('.')
const { values } = argumentsOrExit({ options: { content: { type: 'string' } } })
const TODAY = orExit(today)

/** What one kind of content holds; null, and its problems reported, where it is refused, so that the others are read all the same. */
function read<T>(name: string, load: () => T, count: (value: T) => string): T | null {
  try {
    const value = load()
    console.log(`${name}: ${count(value)}`)
    return value
  } catch (error) {
    const lines = linesOf(error)
    if (lines === null) throw error
    for (const line of lines) console.error(line)
    return null
  }
}

const advisories = read(
  'advisories',
  () => {
    const library = loadLibrary(ROOT, sourceFilesOf(process.env), TODAY)
    const errors = library.sources.flatMap(({ source, refused, problems }) => {
      const lines = problems.map((problem) => lineOf(ROOT, source, problem))
      if (refused.length > 0) return lines
      for (const line of lines) console.error(line)
      return []
    })
    if (errors.length > 0) throw new ContentError(errors)
    return library.advisories
  },
  (found) => `${found.length} read`,
)
const openstack = read(
  'openstack',
  () => loadOpenStack(ROOT),
  ({ releases, drivers, matrix }) =>
    `${releases.length} series, ${drivers.length} drivers and ${matrix.rows.length} rows of the support matrix`,
)
if (openstack !== null) for (const line of loadStateChanges(ROOT, TODAY)) console.error(line)
const technologies = read(
  'technologies',
  () => loadTechnologies(ROOT, openstack),
  ({ technologies: found, escapes, goals, timeline }) =>
    `${found.length} with ${escapes.length} escapes, ${goals.flatMap(({ controls }) => controls).length} controls and ${timeline.length} events`,
)
/** Read after the series and drivers that they name; what is wrong with those has been said by then. */
const dependent =
  openstack === null
    ? []
    : [
        read(
          'products',
          () => loadProducts(ROOT, openstack, TODAY),
          ({ spans }) => `${spans.size} with their versions`,
        ),
        read(
          'policy',
          () => loadPolicy().policy,
          ({ rules }) => `${rules.length} rules`,
        ),
      ]
/** What the catalogues know better. Files that cannot be read have been told of above. */
const facts = read(
  'facts',
  () => {
    const { problems, pieces } = lintFiles(ROOT, values.content ?? ROOT, TODAY)
    if (problems.length > 0) throw new ContentError(problems.map(formatProblem))
    if (pieces === 0)
      throw new ContentError([
        `${values.content ?? ROOT}: missing-content: there is no content/ with files in it; name the folder above it`,
      ])
    return pieces
  },
  (pieces) => `${pieces} sentences, settings and snippets agree with the catalogues`,
)
process.exitCode = [advisories, openstack, technologies, ...dependent, facts].includes(null) ? 1 : 0
