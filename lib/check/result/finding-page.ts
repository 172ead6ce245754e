import type { Finding } from '@/lib/check/result/result'

/**
 * Where to read more of a finding: the control of its rule; of a rule without one, what it rests on.
 *
 * @param absolute The address of a path of the portal.
 */
export function findingPage({ control, because }: Pick<Finding, 'control' | 'because'>, absolute: (path: string) => string): string {
  return control === null ? (because[0]?.url ?? absolute('/controls/')) : absolute(`/controls/#${control}`)
}
