import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parsePolicy } from '@/lib/advisor/policy/parse-policy'
import { type PolicyFacts, policyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { readYamlFiles } from '@/lib/disk/read-yaml-files'
import { readOpenStackFiles } from '@/lib/facts/openstack/load-openstack'
import { ContentError } from '@/lib/input/problems/content-error'
import { formatProblem } from '@/lib/input/problems/problem'

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
  return { policy: parsed.value, facts }
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

function latestPolicyFolder(id: string): string {
  const folder = existsSync(join(POLICIES, id)) ? policyFolders(id).at(-1) : undefined
  if (folder === undefined)
    throw new ContentError([`${POLICIES}/${id}: missing-policy: there is no version of it; add ${id}/<version>/*.yaml`])
  return folder
}
