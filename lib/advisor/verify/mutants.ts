import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { conditionMutants, neighbours, toggled } from '@/lib/advisor/verify/condition-mutants'
import { honestMutantsOf } from '@/lib/advisor/verify/honest-mutants'
import type { Mutant } from '@/lib/advisor/verify/mutant'

/**
 * Every single change of a rule, a level, a candidate or a criterion: parts left out, options added or taken from conditions, effects,
 * steps and severities exchanged. Of policies with format 2 also of what is proposed, of releases and of controls.
 */
export function mutantsOf(policy: Policy): Mutant[] {
  return [
    ...ruleMutants(policy),
    ...levelMutants(policy),
    ...candidateMutants(policy),
    ...criterionMutants(policy),
    ...honestMutantsOf(policy),
  ]
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
