import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** What is asked of every candidate, in the order of the matrix: to be there, each required level, each need. */
export function demandsOf({ levels, rules }: Policy): string[] {
  const required = levels.flatMap(({ id, role }) => (role === 'required' ? [id] : []))
  const asked = rules.flatMap(({ id, effect, demand = id }) => (effect === 'exclude' ? [demand] : []))
  return [...new Set(['available', ...required, ...asked])]
}
