import type { Seen } from '@/lib/check/judge/seen'
import { testValue } from '@/lib/check/judge/test-value'
import { every, not, some, type Truth } from '@/lib/check/judge/truth'
import type { Kind } from '@/lib/check/kind'
import type { Condition } from '@/lib/check/rules/condition'
import { compareReleases } from '@/lib/facts/catalogues/release-order'

/** What one judgement may look at. */
export type Scope = Readonly<{
  /** Null: the rule's own value. */
  see: (at: string | null) => Seen
  /** Null: nothing says. */
  fact: (name: string) => string | null
  /** Null where releases of Nova do not count. */
  release: string | null
  kinds: ReadonlySet<Kind>
}>

/** Whether a condition holds. */
export function holds(condition: Condition, scope: Scope): Truth {
  return every(parts(condition, scope))
}

function* parts(condition: Condition, scope: Scope): Generator<Truth> {
  const { at, fact, release, file, all, any } = condition
  const seen = scope.see(at ?? null)
  yield* testValue(seen, condition)
  const other = condition['same-as']
  if (other !== undefined) yield isSame(seen, scope.see(other))
  for (const [name, values] of Object.entries(fact ?? {})) {
    const known = scope.fact(name)
    yield known === null ? null : values.includes(known)
  }
  for (const [name, values] of Object.entries(condition['may-be'] ?? {})) yield values.includes(scope.fact(name) ?? values[0] ?? '')
  for (const [name, values] of Object.entries(condition.known ?? {})) yield values.includes(scope.fact(name) ?? '')
  if (release !== undefined) yield isIn(scope.release, release)
  if (file !== undefined) yield scope.kinds.has(file)
  for (const each of all ?? []) yield holds(each, scope)
  if (any !== undefined) yield some(any.map((each) => holds(each, scope)))
  if (condition.not !== undefined) yield not(holds(condition.not, scope))
}

function isSame(one: Seen, other: Seen): Truth {
  if (one.kind !== 'value' || other.kind !== 'value') return null
  return one.text.trim().toLowerCase() === other.text.trim().toLowerCase()
}

function isIn(release: string | null, { from, before }: NonNullable<Condition['release']>): Truth {
  if (release === null) return null
  return (from === undefined || compareReleases(from, release) <= 0) && (before === undefined || compareReleases(release, before) < 0)
}
