import type { Finding } from '@/lib/check/result/result'
import { CONTROL_PAGES } from '@/lib/facts/controls/control-pages'

/**
 * Where to read more of a finding: the control of its rule; of a rule without one, what it rests on.
 *
 * @param absolute The address of a path of the portal.
 */
export function findingPage(finding: Pick<Finding, 'control' | 'kind' | 'because'>, absolute: (path: string) => string): string {
  const page = pageOf(finding)
  return page === null ? (finding.because[0]?.url ?? absolute('/controls/')) : absolute(page)
}

/** Containers of LXC are no business of Nova's, so their controls are those for other platforms; null for a rule without a control. */
function pageOf({ control, kind }: Pick<Finding, 'control' | 'kind'>): string | null {
  return control === null ? null : `${CONTROL_PAGES[kind === 'lxc' ? 'outside' : 'nova']}#${control}`
}
