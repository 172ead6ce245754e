import type { CompiledPolicy } from '@/lib/advisor/runtime/compiled-policy'

/** Where the page finds {@link FleetPolicy}: of the newest policy what decides, without its words. */
export const FLEET_POLICY_PATH = '/fleet/policy.json'
export type FleetPolicy = Readonly<{ compiled: CompiledPolicy; controls: readonly string[] }>
