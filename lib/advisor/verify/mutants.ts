import type { Condition } from '@/lib/advisor/policy/condition'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** A policy with one thing in it changed. */
export type Mutant = Readonly<{ name: string; policy: Policy }>

/** Every single change of a rule, a level, a candidate or a criterion: parts left out, options added or taken from conditions, effects and steps exchanged. */
export function mutantsOf(policy: Policy): Mutant[] {
  return [...ruleMutants(policy), ...levelMutants(policy), ...candidateMutants(policy), ...criterionMutants(policy)]
}

function ruleMutants(policy: Policy): Mutant[] {
  return policy.rules.flatMap((rule, at) => {
    const made = (name: string, changed: Partial<typeof rule> | null): Mutant => ({
      name: `rule ${rule.id}: ${name}`,
      policy: { ...policy, rules: changed === null ? policy.rules.toSpliced(at, 1) : policy.rules.with(at, { ...rule, ...changed }) },
    })
    return [
      made('left out', null),
      ...(rule.effect === 'exclude' ? [made('only warns', { effect: 'warn' })] : []),
      ...(rule.mitigatedBy.length > 0 && rule.effect === 'exclude' ? [made('cannot be mitigated', { mitigatedBy: [] })] : []),
      ...toggled(
        rule.candidates,
        policy.candidates.map(({ id }) => id),
      ).map(({ name, list }) => made(`candidate ${name}`, { candidates: list })),
      ...conditionMutants(rule.when, policy).map(({ name, when }) => made(name, { when })),
    ]
  })
}

function levelMutants(policy: Policy): Mutant[] {
  return policy.levels.flatMap((level, at) =>
    level.from.flatMap((entry, part) => {
      const made = (name: string, from: typeof level.from): Mutant => ({
        name: `level ${level.id}, part ${part + 1}: ${name}`,
        policy: { ...policy, levels: policy.levels.with(at, { ...level, from }) },
      })
      const steps = neighbours(level.scale, entry.level)
      return [
        ...(level.from.length > 1 ? [made('left out', level.from.toSpliced(part, 1))] : []),
        ...steps.map((step) => made(`asks for ${step}`, level.from.with(part, { ...entry, level: step }))),
        ...conditionMutants(entry.when, policy).map(({ name, when }) => made(name, level.from.with(part, { ...entry, when }))),
      ]
    }),
  )
}

function candidateMutants(policy: Policy): Mutant[] {
  const releases = policy.questions.find(({ id }) => id === policy.policy.releaseQuestion)?.options.map(({ id }) => id) ?? []
  return policy.candidates.flatMap((candidate, at) => {
    const made = (name: string, changed: Partial<typeof candidate>): Mutant => ({
      name: `candidate ${candidate.id}: ${name}`,
      policy: { ...policy, candidates: policy.candidates.with(at, { ...candidate, ...changed }) },
    })
    const { availability, provides } = candidate
    const provided = Object.entries(provides).flatMap(([level, entries]) => {
      const scale = policy.levels.find(({ id }) => id === level)?.scale ?? []
      return entries.flatMap((entry, part) => {
        const changed = (list: typeof entries) => ({ provides: { ...provides, [level]: list } })
        return [
          ...(entries.length > 1 ? [made(`provides less of ${level}, part ${part + 1}`, changed(entries.toSpliced(part, 1)))] : []),
          ...neighbours(scale, entry.level).map((step) =>
            made(`provides ${step} of ${level}`, changed(entries.with(part, { ...entry, level: step }))),
          ),
          ...conditionMutants(entry.when, policy).map(({ name, when }) =>
            made(`provides ${level}: ${name}`, changed(entries.with(part, { ...entry, when }))),
          ),
        ]
      })
    })
    return [
      ...toggled(availability.options, releases).map(({ name, list }) =>
        made(`available, ${name}`, { availability: { ...availability, options: list } }),
      ),
      ...availability.fromDriver.map((id, driver) =>
        made(`without driver ${id}`, { availability: { ...availability, fromDriver: availability.fromDriver.toSpliced(driver, 1) } }),
      ),
      ...provided,
    ]
  })
}

function criterionMutants(policy: Policy): Mutant[] {
  return policy.criteria.flatMap((criterion, at) =>
    criterion.table.flatMap((row, part) => {
      const made = (name: string, table: typeof criterion.table): Mutant => ({
        name: `criterion ${criterion.id}, row ${part + 1}: ${name}`,
        policy: { ...policy, criteria: policy.criteria.with(at, { ...criterion, table }) },
      })
      return [
        made('left out', criterion.table.toSpliced(part, 1)),
        ...neighbours(criterion.order, row.is).map((value) => made(`is ${value}`, criterion.table.with(part, { ...row, is: value }))),
        ...conditionMutants(row.when, policy).map(({ name, when }) => made(name, criterion.table.with(part, { ...row, when }))),
      ]
    }),
  )
}

/** A condition with one option more or less, or turned around. */
function conditionMutants(when: Condition, policy: Policy): { name: string; when: Condition }[] {
  const choicesOf = (key: string) =>
    policy.questions.find(({ id }) => id === key)?.options.map(({ id }) => id) ?? policy.levels.find(({ id }) => id === key)?.scale ?? []
  const flipped = Object.entries(when.is).flatMap(([key, choices]) =>
    toggled(choices, choicesOf(key)).map(({ name, list }) => ({
      name: `${key} ${name}`,
      when: { ...when, is: { ...when.is, [key]: list } },
    })),
  )
  const inner = (['all', 'any'] as const).flatMap((word) =>
    when[word].flatMap((part, at) =>
      conditionMutants(part, policy).map((changed) => ({
        name: `${word} ${at + 1}, ${changed.name}`,
        when: { ...when, [word]: when[word].with(at, changed.when) },
      })),
    ),
  )
  const not = when.not
  const except =
    not === null
      ? []
      : conditionMutants(not, policy).map((changed) => ({ name: `not, ${changed.name}`, when: { ...when, not: changed.when } }))
  return [...flipped, ...inner, ...except]
}

/** The list with each word of a vocabulary taken out or put in; never empty, and never everything. */
function toggled(list: readonly string[], vocabulary: readonly string[]): { name: string; list: string[] }[] {
  return vocabulary.flatMap((word) => {
    const isIn = list.includes(word)
    const changed = isIn ? list.filter((each) => each !== word) : [...list, word]
    return changed.length === 0 ? [] : [{ name: `${isIn ? 'without' : 'with'} ${word}`, list: changed }]
  })
}

/** The words beside one in an order. */
const neighbours = (order: readonly string[], word: string): string[] =>
  [order[order.indexOf(word) - 1], order[order.indexOf(word) + 1]].filter((each) => each !== undefined)
