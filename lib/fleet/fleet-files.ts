import { csvCell } from '@/lib/findings/csv'
import type { GroupChange } from '@/lib/fleet/compare-fleets'
import type { FleetResult } from '@/lib/fleet/fleet-result'
import { verdictInWords } from '@/lib/fleet/fleet-words'
import { advisoriesOf, rulesOf } from '@/lib/fleet/old-fleet'

/** A fleet as JSON: what `--compare` and the page read later. */
export function fleetJson(result: FleetResult, changes: readonly GroupChange[] | null): string {
  const head = { tool: { name: 'bulkhead', command: 'fleet', format: 1 } }
  return `${JSON.stringify({ ...head, ...result, ...(changes === null ? {} : { changes }) }, null, 1)}\n`
}

const HEAD = [
  'name',
  'verdict',
  'recommended',
  'current',
  'action',
  'rating',
  'affected_by',
  'on_a_condition',
  'undecided',
  'failing_rules',
  'required_controls',
  'link',
]

/** A fleet as CSV, a row for each group. No cell is a formula for a spreadsheet. */
export function fleetCsv({ groups }: FleetResult, absolute: (path: string) => string): string {
  const rows = groups.map((group) => [
    ...[group.name, verdictInWords(group, (id) => id), group.recommended.join(' ')],
    ...[group.current?.id ?? '', group.current?.verdict ?? '', group.rating],
    ...[advisoriesOf(group).join(' '), advisoriesOf(group, 'conditional').join(' '), advisoriesOf(group, 'cannot-be-told').join(' ')],
    ...[rulesOf(group).join(' '), group.musts.join(' '), absolute(`/advisor/${group.link}`)],
  ])
  return `${[HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
