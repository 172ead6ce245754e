import type { Rule } from '@/lib/check/rules/rule'

/** A rule with one thing changed. */
type Mutant = Readonly<{ name: string; rule: Rule }>

type Json = null | string | number | boolean | readonly Json[] | Readonly<{ [key: string]: Json }>

const SWAPPED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { fail: 'pass', pass: 'fail', 'cannot-be-told': 'fail', 'no-effect': 'fail', 'not-applicable': 'fail', nothing: 'fail' },
  severity: { critical: 'serious', serious: 'advisory', advisory: 'serious' },
  otherwise: { pass: 'cannot-be-told', 'cannot-be-told': 'pass', nothing: 'pass' },
  unset: { judged: 'nothing', known: 'nothing' },
}

/** Every rule that differs from one in one place of what decides: options, cases and their conditions, severity, needs. */
export function mutantsOf(rule: Rule): Mutant[] {
  const { options, needs, cases, severity, otherwise, unset } = rule
  const hasFailure = cases.some((each) => each.state === 'fail' && each.severity === undefined)
  const decides = {
    options,
    cases,
    otherwise,
    unset,
    ...(hasFailure ? { severity } : {}),
    ...(needs === undefined ? {} : { needs }),
  } as unknown as Json // as: data out of a file
  return changes(decides, []).map(([path, value]) => ({
    name: `${rule.id}: ${path}`,
    rule: { ...rule, needs: undefined, ...(value as object) } as Rule,
  })) // as: of the shape of what was changed
}

type Change = readonly [path: string, value: Json]

function changes(value: Json, path: readonly string[]): Change[] {
  const at = path.join('.')
  const last = path.at(-1) ?? ''
  if (Array.isArray(value)) {
    const list: readonly Json[] = value
    const inner = list.flatMap((each, index) =>
      changes(each, [...path, String(index)]).map(([where, changed]): Change => [where, list.with(index, changed)]),
    )
    const dropped =
      list.length > 1 || last === 'cases' ? list.map((_, index): Change => [`${at}.${index} dropped`, list.toSpliced(index, 1)]) : []
    return [...dropped, ...inner]
  }
  if (typeof value === 'boolean') return [[`${at} flipped`, !value]]
  if (typeof value === 'number') return [[`${at} + 1`, value + 1]]
  if (typeof value === 'string') {
    const swapped = SWAPPED[last]?.[value]
    return swapped === undefined ? [] : [[`${at} ${swapped}`, swapped]]
  }
  if (value === null) return []
  const record = value as Readonly<{ [key: string]: Json }> // as: nothing else is left
  const inner = Object.entries(record).flatMap(([key, each]) =>
    ['title', 'missing', 'at'].includes(key)
      ? []
      : changes(each, [...path, key]).map(([where, changed]): Change => [where, { ...record, [key]: changed }]),
  )
  const isCondition = last === 'if' || last === 'not' || last === 'needs' || path.at(-2) === 'any' || path.at(-2) === 'all'
  const keys = Object.keys(record).filter((key) => key !== 'at')
  const without = isCondition && keys.length > 1 ? keys.map((key): Change => [`${at}.${key} dropped`, omit(record, key)]) : []
  const negated: Change[] = isCondition && last !== 'not' ? [[`${at} negated`, { not: record }]] : []
  const unneeded: Change[] = path.length === 0 && record.needs !== undefined ? [['needs dropped', omit(record, 'needs')]] : []
  return [...unneeded, ...negated, ...without, ...inner]
}

function omit(record: Readonly<{ [key: string]: Json }>, key: string): Json {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
