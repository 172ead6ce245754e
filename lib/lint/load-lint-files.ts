import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { CommandFile, type CommandList } from '@/lib/facts/catalogues/command-list'
import { CATALOGUES, loadCatalogues } from '@/lib/facts/catalogues/load-catalogues'
import { OpenStackCommands } from '@/lib/facts/catalogues/openstack-commands'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem, type Problem } from '@/lib/input/problems/problem'
import { readYaml } from '@/lib/input/yaml/read-yaml'
import { KnownWordFile } from '@/lib/lint/known-words'
import type { LintFacts } from '@/lib/lint/lint-facts'
import { lintPieces } from '@/lib/lint/lint-pieces'
import { markdownPieces } from '@/lib/lint/markdown-pieces'
import type { Piece } from '@/lib/lint/piece'
import type { ShellCheck } from '@/lib/lint/rules/snippet-syntax'
import { yamlPieces } from '@/lib/lint/yaml-pieces'

/** A released policy never changes: what is wrong in it is mended in the next, so content/policy is not read. */
const FOLDERS = ['content/advisories', 'content/controls', 'content/technologies', 'content/openstack']

/**
 * Hold all content against the catalogues.
 *
 * @param root The project's folder, for the catalogues.
 * @param contentRoot The folder whose `content/` is read; the project's unless an older state is looked at.
 * @param today `YYYY-MM-DD`
 * @throws ContentError where a catalogue cannot be read.
 */
export function lintFiles(root: string, contentRoot: string, today: string): Readonly<{ problems: Problem[]; pieces: number }> {
  const pieces = filesOf(contentRoot).flatMap((file): Piece[] => {
    const text = readFileSync(join(contentRoot, file), 'utf8')
    return file.endsWith('.md') ? markdownPieces(file, text) : yamlPieces(file, text)
  })
  return { problems: lintPieces(pieces, loadLintFacts(root, today), checkWithBash), pieces: pieces.length }
}

function filesOf(root: string): string[] {
  const inFolder = (folder: string) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name) && entry.name !== 'README.md')
          .map(({ name }) => `${folder}/${name}`)
          .toSorted()
      : []
  return [...FOLDERS.flatMap(inFolder), 'content/escapes.yaml', 'content/timeline.yaml'].filter((file) => existsSync(join(root, file)))
}

export function loadLintFacts(root: string, today: string): LintFacts {
  return { ...loadCatalogues(root), commands: loadCommands(root), words: loadWords(root), today }
}

/** The programs that were written down by hand, and the subcommands of the `openstack` client that were read out of its source. */
function loadCommands(root: string): CommandList {
  const list = load(root, 'commands.yaml', CommandFile)
  const client = OpenStackCommands.parse(JSON.parse(readFileSync(join(root, CATALOGUES, 'openstack-commands.json'), 'utf8')))
  const openstack = { source: 'openstackclient', options: list.programs.openstack?.options ?? [], subcommands: client }
  return { ...list, programs: { ...list.programs, openstack } }
}

function loadWords(root: string): ReadonlySet<string> {
  return new Set(load(root, 'other-names.yaml', KnownWordFile).groups.flatMap(({ words }) => words))
}

function load<S extends z.ZodType>(root: string, name: string, schema: S): z.output<S> {
  const file = `${CATALOGUES}/${name}`
  const reading = readYaml(schema, readFileSync(join(root, file), 'utf8'), { file })
  if (reading.kind === 'refused') throw new ContentError(reading.problems.map(formatProblem))
  return reading.value
}

/** One run of bash for each script: what it prints names the line. */
export const checkWithBash: ShellCheck = (script) => {
  const { status, stderr, error } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
  if (error !== undefined)
    throw new ContentError(['bash: missing-program: snippets are checked with bash -n, but bash was not found; install it'])
  if (status === 0) return null
  const [, line = '1', says = stderr.trim()] = /line (\d+): (.*)/.exec(stderr) ?? []
  return { line: Number(line), says }
}
