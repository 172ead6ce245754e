import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { ConcernData } from '@/lib/concern/concern-data'
import { openConcernData } from '@/lib/concern/open-concern-data'
import { compareFleets, type GroupChange } from '@/lib/fleet/compare-fleets'
import type { FleetPolicy } from '@/lib/fleet/fleet-policy'
import type { FleetResult } from '@/lib/fleet/fleet-result'
import { judgeFleet } from '@/lib/fleet/judge-fleet'
import type { FleetKnowledge } from '@/lib/fleet/knowledge'
import { readOldFleet } from '@/lib/fleet/old-fleet'
import { readGroups } from '@/lib/fleet/read-groups'
import type { Problem } from '@/lib/input/problems/problem'
import { inventoryText } from '@/lib/inventory/installed'

/** What a page fetches to judge fleets. */
type FleetData = Readonly<{ concern: ConcernData; policy: FleetPolicy }>

type GivenFile = Readonly<{ name: string; bytes: Uint8Array }>
export type FleetQuestion = Readonly<{ groups: GivenFile; old: GivenFile | null }>

/** Every group that could be read, judged; every row that could not; and what has changed. Plain data. */
export type FleetAnswer = Readonly<{
  result: FleetResult
  problems: readonly Problem[]
  /** null where there is nothing to compare with. */
  changes: readonly GroupChange[] | null
}>

export const openFleetData = ({ concern, policy }: FleetData): FleetKnowledge => ({
  ...{ policy: openPolicy(policy.compiled), controls: policy.controls, concern: openConcernData(concern, '') },
})

/** Judge what a page was given. It may be anything: rows are read, or told with their reasons. */
export function answerFleet({ groups: given, old }: FleetQuestion, knowledge: FleetKnowledge): FleetAnswer {
  const text = inventoryText(given.bytes, given.name)
  const { groups, problems } = typeof text === 'string' ? readGroups(text, given.name, knowledge) : { groups: [], problems: [text] }
  const result = judgeFleet(groups, knowledge)
  if (old === null) return { result, problems, changes: null }
  const before = inventoryText(old.bytes, old.name)
  const read = typeof before === 'string' ? readOldFleet(before) : before.what
  if (typeof read === 'string') return { result, problems: [...problems, notOld(old.name, read)], changes: null }
  return { result, problems, changes: compareFleets(result.groups, read) }
}

const notOld = (file: string, what: string): Problem => ({
  ...{ file, line: null, reason: 'bad-result', what, fix: 'give a JSON result of the fleet', level: 'error' },
})
