import type { GroupChange } from '@/lib/fleet/compare-fleets'
import type { FleetResult, GroupResult } from '@/lib/fleet/fleet-result'
import { byRating, sharedAdvisories, sharedRules } from '@/lib/fleet/fleet-sums'
import { currentInWords, RATING_WORDS, verdictInWords } from '@/lib/fleet/fleet-words'
import { advisoriesOf, rulesOf } from '@/lib/fleet/old-fleet'
import { printable } from '@/lib/input/problems/printable'

const MOST_SHARED = 20
const MOST_NAMED = 8

/** A fleet for a person: the sum, what many groups share, each group in two lines, and what has changed. */
export function fleetText(result: FleetResult, changes: readonly GroupChange[] | null, nameOf: (id: string) => string): string {
  const { groups, releasesAsOf, policy } = result
  const rated = byRating(groups).filter(({ count }) => count > 0)
  const parts = [
    [
      `${groups.length} ${groups.length === 1 ? 'group' : 'groups'}, by the risk of what runs, which is at least this`,
      ...rated.map(({ rating, count }) => `  ${String(count).padStart(5)}  ${RATING_WORDS[rating]}`),
    ],
    section('Advisories that affect them', sharedLines(result, 'affected')),
    section('Advisories that affect them where their condition holds', sharedLines(result, 'conditional')),
    section(
      'Rules that they fail',
      sharedRules(result).map(({ what, count }) => `  ${String(count).padStart(5)}  ${what.rule} (${what.severity}): ${what.title}`),
    ),
    ['Groups, worst first', ...groups.flatMap((group) => groupLines(group, nameOf))],
    ...(changes === null
      ? []
      : [['Since the earlier result', ...(changes.length === 0 ? ['  nothing has changed'] : changes.map(changeLine))]]),
    [`Policy ${policy.version}; releases read on ${releasesAsOf}.`],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(printable).join('\n'))
    .join('\n\n')}\n`
}

const sharedLines = (result: FleetResult, answer: 'affected' | 'conditional') =>
  sharedAdvisories(result, answer).map(
    ({ what, count }) => `  ${String(count).padStart(5)}  ${what.id} (${what.severity ?? 'not rated'}): ${what.title}`,
  )

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return [title, ...lines.slice(0, MOST_SHARED), ...(lines.length > MOST_SHARED ? [`         and ${lines.length - MOST_SHARED} more`] : [])]
}

function groupLines(group: GroupResult, nameOf: (id: string) => string): string[] {
  const { name, rating, musts } = group
  const advisories = advisoriesOf(group)
  const conditional = advisoriesOf(group, 'conditional')
  const rules = rulesOf(group)
  return [
    `  ${name}: ${verdictInWords(group, nameOf)}; runs ${currentInWords(group, nameOf)} (${RATING_WORDS[rating]})`,
    ...(advisories.length === 0 ? [] : [`    affected by ${few(advisories)}`]),
    ...(conditional.length === 0 ? [] : [`    affected on a condition by ${few(conditional)}`]),
    ...(rules.length === 0 ? [] : [`    fails ${few(rules)}`]),
    ...(musts.length === 0 ? [] : [`    must have ${few(musts)}`]),
  ]
}

const few = (words: readonly string[]) =>
  `${words.slice(0, MOST_NAMED).join(', ')}${words.length > MOST_NAMED ? ` and ${words.length - MOST_NAMED} more` : ''}`

const changeLine = ({ name, kind, says }: GroupChange) => `  ${kind}: ${name}${says.length === 0 ? '' : `: ${says.join('; ')}`}`
