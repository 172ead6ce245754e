import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadControls } from '@/lib/advisor/policy/load-controls'
import { parsePolicy } from '@/lib/advisor/policy/parse-policy'
import { type PolicyFacts, policyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { missingControls, resolveUses } from '@/lib/advisor/policy/resolve-uses'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { readOpenStackFiles } from '@/lib/facts/openstack/load-openstack'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'
import { nearest } from '@/lib/input/yaml/nearest'

/** Where policies lie, relative to the project: `<id>/<version>/*.yaml`. */
const POLICIES = 'content/policy'

/** A policy with the facts that it refers to. */
type LoadedPolicy = Readonly<{ policy: Policy; facts: PolicyFacts }>

/**
 * Read one policy.
 *
 * @param folder Its folder, relative to the project or absolute.
 * @throws ContentError with every problem of its files.
 */
export function loadPolicy(folder: string = latestPolicyFolder('isolation'), factsFolder?: string): LoadedPolicy {
  const facts = policyFacts(readOpenStackFiles(factsFolder).openstack)
  const parsed = parsePolicy(readYamlFiles(folder), facts)
  if (parsed.kind === 'refused') throw new ContentError(parsed.problems.map(formatProblem))
  if (parsed.value.uses === undefined) return { policy: parsed.value, facts }
  const library = loadControls()
  const missing = missingControls(parsed.value, library)
  if (missing.length > 0) throw new ContentError(missing.map((id) => unknownControl(folder, id, [...library.controls.keys()])))
  return { policy: resolveUses(parsed.value, library), facts }
}

function unknownControl(folder: string, id: string, known: readonly string[]): string {
  const meant = nearest(id, known)
  const fix = meant === null ? 'add it to content/controls/' : `did you mean "${meant}"?`
  return `${folder}/controls.yaml: unknown-id: there is no control "${id}" in content/controls/; ${fix}`
}

/** The folders of all released versions of a policy, oldest first. */
export function policyFolders(id: string): string[] {
  const parts = (version: string) => version.split('.').map(Number)
  const older = (a: string, b: string) => parts(a).reduce((order, part, at) => order || part - (parts(b)[at] ?? 0), 0)
  return readdirSync(join(POLICIES, id))
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
    .toSorted(older)
    .map((version) => `${POLICIES}/${id}/${version}`)
}

/** The folder of the newest version. @throws ContentError where there is none. */
export function latestPolicyFolder(id: string): string {
  const folder = existsSync(join(POLICIES, id)) ? policyFolders(id).at(-1) : undefined
  if (folder === undefined)
    throw new ContentError([`${POLICIES}/${id}: missing-policy: there is no version of it; add ${id}/<version>/*.yaml`])
  return folder
}
