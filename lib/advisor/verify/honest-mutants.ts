import type { ControlUse } from '@/lib/advisor/policy/control-schema'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import { SEVERITIES } from '@/lib/advisor/policy/schema-words'
import { conditionMutants, neighbours, toggled } from '@/lib/advisor/verify/condition-mutants'
import type { Mutant } from '@/lib/advisor/verify/mutant'

/** Single changes of what policies with format 2 say besides: where something is not there, how bad it is, what is proposed, which controls are asked for. */
export function honestMutantsOf(policy: Policy): Mutant[] {
  if (policy.policy.format !== 2) return []
  return [
    ...absenceMutants(policy),
    ...severityMutants(policy),
    ...questionMutants(policy),
    ...releaseMutants(policy),
    ...controlMutants(policy),
  ]
}

function absenceMutants(policy: Policy): Mutant[] {
  return policy.candidates.flatMap((candidate, at) => {
    const unless = candidate.availability.unless ?? []
    return unless.flatMap((entry, part) => {
      const made = (name: string, changed: typeof unless): Mutant => ({
        name: `candidate ${candidate.id}, not there ${part + 1}: ${name}`,
        policy: {
          ...policy,
          candidates: policy.candidates.with(at, { ...candidate, availability: { ...candidate.availability, unless: changed } }),
        },
      })
      const conditions = conditionMutants(entry.when, policy).map(({ name, when }) => made(name, unless.with(part, { ...entry, when })))
      return [made('left out', unless.toSpliced(part, 1)), ...conditions]
    })
  })
}

function severityMutants(policy: Policy): Mutant[] {
  const rules = policy.rules.flatMap((rule, at) => {
    const made = (name: string, changed: Partial<typeof rule>): Mutant => ({
      name: `rule ${rule.id}: ${name}`,
      policy: { ...policy, rules: policy.rules.with(at, { ...rule, ...changed }) },
    })
    const others = [...new Set(policy.rules.flatMap(({ demand }) => demand ?? []))].filter((demand) => demand !== rule.demand).slice(0, 1)
    return [
      ...neighbours(SEVERITIES, rule.severity).map((severity) => made(`is ${severity}`, { severity: severity as typeof rule.severity })),
      ...(rule.kind === undefined ? [] : [made('is of the other kind', { kind: rule.kind === 'need' ? 'risk' : 'need' })]),
      ...(rule.demand === undefined ? [] : others.map((demand) => made(`stands beside ${demand}`, { demand }))),
    ]
  })
  const levels = policy.levels.flatMap((level, at) =>
    level.from.flatMap((entry, part) =>
      neighbours(SEVERITIES, entry.severity ?? 'critical').map((severity): Mutant => {
        const from = level.from.with(part, { ...entry, severity: severity as (typeof SEVERITIES)[number] })
        return {
          name: `level ${level.id}, part ${part + 1}: is ${severity}`,
          policy: { ...policy, levels: policy.levels.with(at, { ...level, from }) },
        }
      }),
    ),
  )
  return [...rules, ...levels]
}

/** What may be proposed, and what is true of an option today. */
function questionMutants(policy: Policy): Mutant[] {
  return policy.questions.flatMap((question, at) => {
    const made = (name: string, changed: Partial<typeof question>): Mutant => ({
      name: `question ${question.id}: ${name}`,
      policy: { ...policy, questions: policy.questions.with(at, { ...question, ...changed }) },
    })
    const ids = question.options.map(({ id }) => id)
    const words = ['never', 'hard', 'easy'] as const
    const lists = ['keeps', 'comes', 'fixes'] as const
    return [
      ...words.filter((word) => word !== question.changeable).map((word) => made(`changes ${word}`, { changeable: word })),
      ...([undefined, 'later', 'earlier'] as const)
        .filter((ways) => ways !== question.ways)
        .map((ways) => made(`ways ${ways ?? 'anywhere'}`, { ways } as Partial<typeof question>)),
      ...lists.flatMap((list) =>
        toggled(question[list] ?? [], ids).map(({ name, list: changed }) => made(`${list} ${name}`, { [list]: changed })),
      ),
      ...(['need', 'last'] as const).filter((role) => role !== question.role).map((role) => made(`is ${role}`, { role })),
      ...question.options.flatMap((option, index) => {
        const { today, ...bare } = option
        return today === undefined ? [] : [made(`${option.id} is true today`, { options: question.options.with(index, bare) })]
      }),
    ]
  })
}

function releaseMutants(policy: Policy): Mutant[] {
  const { policy: head, questions } = policy
  const at = questions.findIndex(({ id }) => id === head.releaseQuestion)
  const question = questions[at]
  const made = (name: string, changed: Partial<typeof head>): Mutant => ({
    name: `policy: ${name}`,
    policy: { ...policy, policy: { ...head, ...changed } },
  })
  const { ended } = head
  return [
    ...(question?.options ?? []).flatMap((option, index): Mutant[] =>
      option.covers.length === 0 || question === undefined
        ? []
        : [
            {
              name: `release ${option.id}: covers nothing`,
              policy: {
                ...policy,
                questions: questions.with(at, { ...question, options: question.options.with(index, { ...option, covers: [] }) }),
              },
            },
          ],
    ),
    ...(question?.options ?? []).filter(({ id }) => id !== head.upgradeTo).map(({ id }) => made(`upgrades to ${id}`, { upgradeTo: id })),
    ...(ended === undefined
      ? []
      : neighbours(SEVERITIES, ended.severity).map((severity) =>
          made(`what has ended is ${severity}`, { ended: { ...ended, severity: severity as typeof ended.severity } }),
        )),
  ]
}

/** Of the controls that are asked for: left out, more or less strongly, of one candidate more or less, under another condition. */
function controlMutants(policy: Policy): Mutant[] {
  const uses = policy.uses ?? []
  const candidates = policy.candidates.map(({ id }) => id)
  return uses.flatMap((use, at) => {
    const part = uses.slice(0, at).filter(({ id }) => id === use.id).length + 1
    const made = (name: string, changed: ControlUse | null): Mutant => ({
      name: `control ${use.id}, part ${part}: ${name}`,
      policy: withUses(policy, changed === null ? uses.toSpliced(at, 1) : uses.with(at, changed)),
    })
    return [
      made('left out', null),
      made(use.strength === 'must' ? 'is only advised' : 'must be', { ...use, strength: use.strength === 'must' ? 'should' : 'must' }),
      ...toggled(use.for, candidates).map(({ name, list }) => made(`candidate ${name}`, { ...use, for: list })),
      ...conditionMutants(use.when, policy).map(({ name, when }) => made(name, { ...use, when })),
    ]
  })
}

/** The policy with other uses, of which each control knows its own. */
function withUses(policy: Policy, uses: readonly ControlUse[]): Policy {
  const controls = policy.controls.map((control) => {
    const mine = uses.filter(({ id }) => id === control.id)
    const all = [...new Set(mine.flatMap((use) => use.for))]
    return control.facts === undefined ? control : { ...control, for: all, facts: { ...control.facts, uses: mine } }
  })
  return { ...policy, uses, controls }
}
