import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { PublishedFile } from '@/lib/export/published-file'
import { FLEET_POLICY_PATH, type FleetPolicy } from '@/lib/fleet/fleet-policy'

type Compilation = Readonly<{ compiled: CompiledPolicy; texts: Pick<PolicyTexts, 'controls'> }>

/** `/fleet/policy.json`, without white space: the page of fleets fetches it. */
export function fleetPolicyFile({ compiled, texts }: Compilation): PublishedFile {
  const policy: FleetPolicy = { compiled, controls: texts.controls.map(({ id }) => id) }
  return { path: FLEET_POLICY_PATH.slice(1), text: `${JSON.stringify(policy)}\n` }
}
