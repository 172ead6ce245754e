import type { GroupResult } from '@/lib/fleet/fleet-result'
import { advisoriesOf, type OldGroup, rulesOf } from '@/lib/fleet/old-fleet'

/** What became of a group since an earlier result. */
export type GroupChange = Readonly<{
  name: string
  kind: 'new' | 'gone' | 'changed'
  /** What is another one now, in words: `rating: serious, was none`. */
  says: readonly string[]
}>

/** What is new, gone or changed; groups that are as they were are left out. */
export function compareFleets(groups: readonly GroupResult[], old: readonly OldGroup[]): readonly GroupChange[] {
  const before = new Map(old.map((group) => [group.name, group]))
  const now = new Set(groups.map(({ name }) => name))
  const gone = old.filter(({ name }) => !now.has(name)).map(({ name }): GroupChange => ({ name, kind: 'gone', says: [] }))
  const changed = groups.flatMap((group): GroupChange[] => {
    const was = before.get(group.name)
    if (was === undefined) return [{ name: group.name, kind: 'new', says: [] }]
    const says = changesOf(group, was)
    return says.length === 0 ? [] : [{ name: group.name, kind: 'changed', says }]
  })
  return [...changed, ...gone]
}

function changesOf(group: GroupResult, was: OldGroup): string[] {
  const verdict = (each: Pick<GroupResult, 'outcome' | 'recommended'>) =>
    [each.outcome.replaceAll('-', ' '), ...(each.recommended.length === 0 ? [] : [each.recommended.join(' or ')])].join(' ')
  return [
    ...other('verdict', verdict(group), verdict(was)),
    ...other('runs', group.current?.id ?? 'not given', was.current?.id ?? 'not given'),
    ...other('rating', group.rating, was.rating),
    ...listed('advisories', advisoriesOf(group), advisoriesOf(was)),
    ...listed('advisories on a condition', advisoriesOf(group, 'conditional'), advisoriesOf(was, 'conditional')),
    ...listed('findings', rulesOf(group), rulesOf(was)),
  ]
}

const other = (what: string, is: string, was: string): string[] => (is === was ? [] : [`${what}: ${is}, was ${was}`])

function listed(what: string, is: readonly string[], was: readonly string[]): string[] {
  const fresh = is.filter((each) => !was.includes(each))
  const gone = was.filter((each) => !is.includes(each))
  return [
    ...(fresh.length === 0 ? [] : [`new ${what}: ${fresh.join(', ')}`]),
    ...(gone.length === 0 ? [] : [`no longer: ${gone.join(', ')}`]),
  ]
}
