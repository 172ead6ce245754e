import { holds, type Scope } from '@/lib/check/judge/holds'
import type { Rule, Severity, State } from '@/lib/check/rules/rule'

/** What a rule says of one option; `nothing` is no finding. */
export type Verdict = Readonly<{
  state: State | 'nothing'
  severity: Severity
  /** Null: the rule's own. */
  title: string | null
  missing: string | null
  /** Which of the cases, from 0; -1: none of them. */
  by: number
}>

/**
 * What a rule says of one option in one release. The first case that holds decides. A case of which nobody can say whether it holds makes
 * a later, different answer one that cannot be told.
 */
export function judge(rule: Rule, scope: Scope): Verdict {
  const verdict = (state: Verdict['state'], by = -1, words: Partial<Verdict> = {}): Verdict => ({
    ...{ state, by, severity: rule.severity, title: null, missing: null },
    ...words,
  })
  const needs = rule.needs === undefined ? true : holds(rule.needs, scope)
  if (needs === false) return verdict(scope.see(null).isSet ? 'no-effect' : 'nothing')
  let doubt: string | null = null
  const doubted: Verdict['state'][] = []
  const settle = (found: Verdict): Verdict => {
    const isOpen = needs === null || doubted.some((state) => state !== found.state)
    if (!isOpen || found.state === 'cannot-be-told') return found
    return verdict('cannot-be-told', found.by, { severity: found.severity, missing: doubt })
  }
  for (const [at, each] of rule.cases.entries()) {
    const truth = holds(each.if, scope)
    if (truth === false) continue
    if (truth === null) {
      doubted.push(each.state)
      doubt ??= each.missing ?? null
      continue
    }
    const { state, severity = rule.severity, title = null, missing = null } = each
    return settle(verdict(state, at, { severity, title, missing }))
  }
  return settle(verdict(rule.otherwise, -1, { missing: rule.missing ?? null }))
}
