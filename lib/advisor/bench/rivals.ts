import { Engine as JsonRules, type TopLevelCondition } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { type Expression, exclusion, toExpression } from '@/lib/advisor/bench/expression'
import type { Facts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'
import type { World } from '@/lib/advisor/verify/oracle'

/** Another engine with our policy in it: the winner of a world, and how many questions it takes to get there. */
export type Rival = Readonly<{
  name: string
  winner: (world: World) => Promise<string>
  /** Questions that are asked, one at a time, until the winner is known. */
  questions: (world: World) => Promise<number>
}>

/** Scores of the default profile as one number: the criteria are digits, the most important first. */
function scoreRows(policy: Policy, candidate: string) {
  let weight = 1
  const rows = (policy.profiles.default ?? []).toReversed().map((id) => {
    const { table = [], order = [], otherwise = '' } = policy.criteria.find((each) => each.id === id) ?? {}
    const mine = table.filter(({ candidates }) => candidates.includes(candidate))
    const worth = (word: string) => order.indexOf(word) * factor
    const factor = weight
    weight *= order.length
    return { rows: mine.map(({ when, is }) => ({ when: toExpression(when, policy), value: worth(is) })), otherwise: worth(otherwise) }
  })
  return rows
}

/** json-rules-engine 7: a rule for each exclusion and for each row of a criterion; the comparison is ours, since it has none. */
export function jsonRules(policy: Policy, facts: Facts): Rival {
  const never = { fact: policy.policy.releaseQuestion, operator: 'in', value: [] } // an empty "any" holds in this engine
  const conditions = (expression: Expression): TopLevelCondition => {
    const inner = (each: Expression): object =>
      each.kind === 'among'
        ? { fact: each.question, operator: 'in', value: [...each.options] }
        : { [each.kind === 'and' ? 'all' : 'any']: each.parts.length > 0 || each.kind === 'and' ? each.parts.map(inner) : [never] }
    return (expression.kind === 'among' ? { all: [inner(expression)] } : inner(expression)) as TopLevelCondition // built to that shape
  }
  const engine = new JsonRules()
  for (const candidate of policy.candidates) {
    const { id } = candidate
    engine.addRule({ conditions: conditions(exclusion(policy, facts, candidate)), event: { type: 'excluded', params: { id } } })
    scoreRows(policy, id).forEach(({ rows }, criterion) => {
      rows.forEach(({ when, value }, row) => {
        engine.addRule({ conditions: conditions(when), event: { type: 'row', params: { id, criterion, row, value } } })
      })
    })
  }
  const run = async (given: Record<string, unknown>): Promise<string> => {
    const { events } = await engine.run(given)
    const is = (type: string, id: string) => events.filter((event) => event.type === type && event.params?.id === id)
    const left = policy.candidates.filter(({ id }) => is('excluded', id).length === 0)
    const scores = left.map(({ id }) =>
      scoreRows(policy, id).reduce((sum, { otherwise }, criterion) => {
        const first = is('row', id)
          .filter((event) => event.params?.criterion === criterion)
          .toSorted((a, b) => a.params?.row - b.params?.row)[0]
        return sum + (first ? Number(first.params?.value) : otherwise)
      }, 0),
    )
    return left[scores.indexOf(Math.max(...scores))]?.id ?? 'none'
  }
  return {
    name: 'json-rules-engine 7.3.1',
    winner: (world) => run({ ...world }),
    questions: async (world) => {
      const asked = new Set<string>()
      const lazily = Object.entries(world).map(([id, option]) => {
        const answer = () => {
          asked.add(id)
          return option
        }
        return [id, answer]
      })
      await run(Object.fromEntries(lazily))
      return asked.size
    },
  }
}

/** publicodes 1: scores and the winner as formulas; it knows which variables are missing, and asks those. */
export function publicodes(policy: Policy, facts: Facts): Rival {
  const names = new Map(policy.questions.map(({ id }, at) => [id, `q${at}`]))
  const option = (question: string, id: string) =>
    `o${policy.questions.find((each) => each.id === question)?.options.findIndex((each) => each.id === id)}`
  const formula = (each: Expression): unknown => {
    if (each.kind !== 'among')
      return {
        [each.kind === 'and' ? 'toutes ces conditions' : 'une de ces conditions']:
          each.parts.length > 0 ? each.parts.map(formula) : [each.kind === 'and' ? 'oui' : 'non'],
      }
    const tests = each.options.map((id) => `${names.get(each.question)} = '${option(each.question, id)}'`)
    return { 'une de ces conditions': tests.length > 0 ? tests : ['non'] }
  }
  const choice = (rows: readonly { when: Expression; value: number }[], otherwise: unknown) => ({
    variations: [...rows.map(({ when, value }) => ({ si: formula(when), alors: value })), { sinon: otherwise }],
  })
  const rules: Record<string, unknown> = Object.fromEntries([...names].map(([id, name]) => [name, { question: id }]))
  const scores = policy.candidates.map((candidate, at) => {
    const parts = scoreRows(policy, candidate.id).map(({ rows, otherwise }, criterion) => {
      rules[`c${at}k${criterion}`] = rows.length > 0 ? choice(rows, otherwise) : { valeur: otherwise }
      return `c${at}k${criterion}`
    })
    rules[`c${at}s`] = { somme: parts }
    rules[`c${at}`] = { variations: [{ si: formula(exclusion(policy, facts, candidate)), alors: -1 }, { sinon: `c${at}s` }] }
    return `c${at}`
  })
  rules.best = { 'le maximum de': scores }
  rules.winner = {
    variations: [
      { si: 'best < 0', alors: "'none'" },
      ...policy.candidates.map(({ id }, at) => ({ si: `c${at} = best`, alors: `'${id}'` })),
      { sinon: "'none'" },
    ],
  }
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined }
  const engine = new Publicodes(rules as ConstructorParameters<typeof Publicodes>[0], { logger: silent })
  const situation = (entries: readonly (readonly [string, string])[]) =>
    Object.fromEntries(entries.map(([id, chosen]) => [names.get(id) ?? '', `'${option(id, chosen)}'`]))
  return {
    name: 'publicodes 1.10.3',
    winner: async (world) => String(engine.setSituation(situation(Object.entries(world))).evaluate('winner').nodeValue),
    questions: async (world) => {
      const known: [string, string][] = []
      for (;;) {
        const { missingVariables } = engine.setSituation(situation(known)).evaluate('winner')
        const [first] = Object.entries(missingVariables).toSorted((a, b) => b[1] - a[1])
        const id = [...names].find(([, name]) => name === first?.[0])?.[0]
        if (id === undefined) return known.length
        known.push([id, world[id] ?? ''])
      }
    },
  }
}
