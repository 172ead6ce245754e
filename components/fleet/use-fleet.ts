import { type EngineState, useEngine } from '@/components/page/use-engine'
import { engineOf } from '@/components/page/worker-engine'
import { CONCERN_DATA_PATH, type ConcernData } from '@/lib/concern/concern-data'
import { FLEET_POLICY_PATH, type FleetPolicy } from '@/lib/fleet/fleet-policy'
import type { FleetAnswer, FleetQuestion } from '@/lib/fleet/page-fleet'
import { onHost } from '@/lib/site/on-host'

export type FleetState = EngineState<FleetAnswer>

/** Fetch the policy, the advisories and the code that reads them. Nothing else is ever requested, and nothing is sent. */
async function openEngine(): Promise<(question: FleetQuestion) => Promise<FleetAnswer>> {
  const [code, concern, policy] = await Promise.all([
    import('@/components/fleet/fleet-worker'),
    fetched<ConcernData>(CONCERN_DATA_PATH),
    fetched<FleetPolicy>(FLEET_POLICY_PATH),
  ])
  return engineOf(code, { concern, policy })
}

/** Written by our own build, and published with this page. */
async function fetched<T>(path: string): Promise<T> {
  const response = await fetch(onHost(path))
  if (!response.ok) throw new Error(`the host answered ${response.status}`)
  return response.json()
}

/** Judge fleets in a worker. */
export const useFleet = () => useEngine(openEngine)
