import type { PypiRange } from '@/lib/export/scanner/pypi-range'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'

/** One package with its ranges and versions. Where a configuration must be so, too, `ecosystem_specific` says how: scanners go by versions. */
export function osvAffected({ name, entries, ranges, versions }: PypiReading) {
  const conditions = [...new Set(entries.flatMap(({ when }) => when?.text ?? []))]
  const isConditional = conditions.length > 0 && entries.every(({ when }) => when !== undefined)
  return {
    package: { ecosystem: 'PyPI', name, purl: `pkg:pypi/${name}` },
    ...(ranges.length === 0 ? {} : { ranges: ranges.map((range) => ({ type: 'ECOSYSTEM', events: eventsOf(range) })) }),
    versions,
    ...(isConditional ? { ecosystem_specific: { only_if: conditions } } : {}),
  }
}

function eventsOf({ introduced, fixed, lastAffected }: PypiRange) {
  const end = fixed === undefined ? [] : [{ fixed }]
  return [{ introduced }, ...(lastAffected === undefined ? end : [{ last_affected: lastAffected }])]
}
