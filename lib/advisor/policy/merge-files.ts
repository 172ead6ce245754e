import type * as z from 'zod'
import { nearest } from '@/lib/advisor/nearest'
import { type LocatedYaml, type Place, readYaml } from '@/lib/advisor/policy/located-yaml'
import type { PolicyProblem } from '@/lib/advisor/policy/policy-problem'

/** A file as text; `file` is what problems name. */
export type TextFile = Readonly<{ file: string; text: string }>

/** Where a problem is reported: a path in the merged value, and a key there when it is about the key itself. */
export type Spot = Readonly<{ path: readonly PropertyKey[]; key?: string }>

/** Several YAML files as one value, whose first keys say which file they come from. */
export type Merged = Readonly<{
  value: Readonly<Record<string, unknown>>
  problems: readonly PolicyProblem[]
  at: (spot: Spot) => Place & { file: string }
}>

/**
 * Merge files by their top-level keys.
 *
 * @param allowed Base name of a file -> the keys that it may hold; other files are refused.
 */
export function mergeFiles(files: readonly TextFile[], allowed: Readonly<Record<string, readonly string[]>>): Merged {
  const problems: PolicyProblem[] = []
  const value: Record<string, unknown> = {}
  const homes = new Map<string, Readonly<{ file: string; yaml: LocatedYaml }>>()
  for (const { file, text } of files) {
    const yaml = readYaml(text)
    const say = (place: Place, reason: string, what: string, fix: string) => problems.push({ file, ...place, reason, what, fix })
    const keys = allowed[file.slice(file.lastIndexOf('/') + 1)]
    for (const { place, what } of yaml.errors) say(place, 'yaml', what, 'mend the YAML')
    if (!keys) say({ line: 1, col: 1 }, 'unknown-file', 'no file of this name is read', `use one of ${Object.keys(allowed).join(', ')}`)
    if (!keys || yaml.errors.length > 0) continue
    for (const [key, held] of Object.entries(yaml.value ?? {})) {
      if (!keys.includes(key))
        say(yaml.locate([], key), 'unknown-key', `"${key}" is not a key of this file`, `use one of ${keys.join(', ')}`)
      else {
        value[key] = held
        homes.set(key, { file, yaml })
      }
    }
  }
  /** Where a key belongs that no file holds. */
  const homeOf = (key: string): string => {
    const folder = files[0]?.file.slice(0, files[0].file.lastIndexOf('/') + 1) ?? ''
    const [name] = Object.entries(allowed).find(([, keys]) => keys.includes(key)) ?? ['']
    return `${folder}${name}`
  }
  const at = ({ path, key }: Spot) => {
    const home = homes.get(String(path[0] ?? key))
    if (!home) return { file: homeOf(String(path[0])), line: 1, col: 1 }
    return { file: home.file, ...home.yaml.locate(path, key) }
  }
  return { value, problems, at }
}

/** What a schema found with `reportInput`, as problems with places and in plain words. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], { at }: Merged): PolicyProblem[] {
  return issues.flatMap((issue): PolicyProblem[] => {
    const { path } = issue
    const name = path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        return { ...at({ path, key }), reason: 'unknown-key', what: `"${key}" is not a key of ${name}`, fix: 'correct or remove it' }
      })
    }
    const wanted = issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : null
    if ('input' in issue && issue.input === undefined && /^invalid_(type|value|union)$/.test(issue.code))
      return [{ ...at({ path }), reason: 'missing-key', what: `${name} is missing`, fix: `add it${wanted ? ` (${wanted})` : ''}` }]
    if (issue.code === 'invalid_union') {
      const best = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
      const inner = best.map((each) => ({ ...each, path: [...path, ...each.path] }))
      return schemaProblems(inner.slice(0, 1), { at } as Merged) // only the places are used
    }
    const fix = wanted ? `use ${wanted}` : 'see lib/advisor/policy/policy-schema.ts'
    return [{ ...at({ path }), reason: 'invalid-value', what: `${name}: ${issue.message}`, fix }]
  })
}

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))

/** A reference to nothing. */
export function unknownId(merged: Merged, spot: Spot, kind: string, id: string, among: readonly string[]): PolicyProblem {
  const near = nearest(id, among)
  const fix = near === null ? `declare a ${kind} first` : `did you mean "${near}"?`
  return { ...merged.at(spot), reason: 'unknown-id', what: `there is no ${kind} "${id}"`, fix }
}
