import type { Problem } from '@/lib/input/problems/problem'
import type { TextFile } from '@/lib/input/text/text-file'
import { nearest } from '@/lib/input/yaml/nearest'
import { type OpenYaml, openYaml } from '@/lib/input/yaml/open-yaml'

/** Several YAML files as one value, whose first keys say which file they come from. */
export type Merged = Readonly<{
  value: Readonly<Record<string, unknown>>
  problems: readonly Problem[]
  /** Whether what a file holds is missing because the file could not be read. */
  isUnread: boolean
  /** The file and the line of a path, of its last key with `ofKey`; for a key that no file holds, the file where it belongs. */
  at: (path: readonly PropertyKey[], ofKey?: boolean) => Readonly<{ file: string; line: number }>
}>

type Home = Readonly<{ file: string; lineOf: Extract<OpenYaml, { kind: 'open' }>['lineOf'] }>

/**
 * Merge files by their top-level keys.
 *
 * @param allowed Base name of a file -> the keys that it may hold; other files are refused.
 */
export function mergeFiles(files: readonly TextFile[], allowed: Readonly<Record<string, readonly string[]>>): Merged {
  const problems: Problem[] = []
  const value: Record<string, unknown> = {}
  const homes = new Map<string, Home>()
  let isUnread = false
  for (const { file, text } of files) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const keys = allowed[name]
    if (keys === undefined) {
      problems.push(unknownFile(file, name, Object.keys(allowed)))
      continue
    }
    const opened = openYaml(text, { file })
    if (opened.kind === 'refused') {
      isUnread = true
      for (const problem of opened.problems) problems.push(problem)
      continue
    }
    for (const [key, held] of Object.entries(opened.value as Record<string, unknown>)) {
      if (keys.includes(key)) {
        value[key] = held
        homes.set(key, { file, lineOf: opened.lineOf })
      } else problems.push(unknownKey(file, opened.lineOf([key], true), key, keys))
    }
  }
  const at: Merged['at'] = (path, ofKey) => {
    const key = String(path[0])
    const home = homes.get(key)
    return home === undefined ? { file: homeOf(key, files, allowed), line: 1 } : { file: home.file, line: home.lineOf(path, ofKey) }
  }
  return { value, problems, isUnread, at }
}

/** Where a key belongs that no file holds. */
function homeOf(key: string, files: readonly TextFile[], allowed: Readonly<Record<string, readonly string[]>>): string {
  const folder = files[0]?.file.slice(0, files[0].file.lastIndexOf('/') + 1) ?? ''
  const [name] = Object.entries(allowed).find(([, keys]) => keys.includes(key)) ?? ['']
  return `${folder}${name}`
}

function unknownFile(file: string, name: string, known: readonly string[]): Problem {
  const meant = nearest(name, known)
  const fix = meant === null ? `move it away; a policy has ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return { file, line: null, reason: 'unknown-file', what: 'a policy has no file of this name', fix, level: 'error' }
}

function unknownKey(file: string, line: number, key: string, known: readonly string[]): Problem {
  const meant = nearest(key, known)
  const fix = meant === null ? `remove it; known keys are ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`
  return { file, line, reason: 'schema', what: `unknown key ${JSON.stringify(key)} in this file`, fix, level: 'error' }
}
