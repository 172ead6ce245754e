import type { CriterionId } from '@/lib/technologies/criteria'
import type { Contradiction, FactFiles } from '@/lib/technologies/fact-files'
import { findTechnology, type Technology } from '@/lib/technologies/technology'

/** The property of a fact that a criterion restates. */
const PROPERTY: Readonly<Partial<Record<CriterionId, string>>> = {
  'boundary-kind': 'boundary_kind',
  'shared-kernel': 'shares_host_kernel',
  'cpu-virtualisation': 'needs_cpu_virtualisation',
  'guest-os': 'guest_os',
  confinement: 'mac_confinement',
  'confidential-computing': 'confidential_computing',
  'live-migration': 'live_migration',
  'device-passthrough': 'device_passthrough',
  licence: 'licence_support',
  'common-criteria': 'common_criteria',
}

/** How a fact was checked, when it was not read in its source. */
const WEAK = /^(general knowledge|inference|search hit|unverified|not found|file read; absence)/

/** A statement may not claim to be confirmed where the fact behind it is not. */
export function compareTechnologies(technologies: readonly Technology[], facts: FactFiles): Contradiction[] {
  return technologies.flatMap((technology) =>
    [technology, ...technology.variants].flatMap(({ id, criteria }) => {
      const fact = facts.technologies.find((each) => {
        const named = findTechnology(technologies, each.id)
        return id === (named?.variant?.id ?? named?.technology.id)
      })
      if (fact === undefined) return []
      return Object.entries(PROPERTY).flatMap(([criterion, property]) => {
        const ours = criteria[criterion as CriterionId] // the keys of PROPERTY are criteria
        const weak = checksOf(fact[property]).filter((checked) => WEAK.test(checked))
        if (ours?.state !== 'confirmed' || weak.length === 0 || weak.length < checksOf(fact[property]).length) return []
        return [{ at: `technology ${id}, ${criterion}`, what: `is called confirmed, and the fact is checked as ${weak[0]}` }]
      })
    }),
  )
}

function checksOf(property: unknown): string[] {
  const entries = Array.isArray(property) ? property : [property]
  return entries.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'checked' in entry ? [String(entry.checked)] : [],
  )
}
