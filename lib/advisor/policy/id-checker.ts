import { type Condition, MAX_DEPTH } from '@/lib/advisor/policy/condition'
import type { PolicyFacts } from '@/lib/advisor/policy/policy-facts'
import type { Policy } from '@/lib/advisor/policy/policy-schema'

/** A fault between parts of a policy that are each well formed; an unknown id is put into words by who can name the nearest. */
export type Fault = Readonly<{ path: readonly PropertyKey[]; reason: string; what: string; fix: string }> &
  Readonly<{ unknown?: Readonly<{ kind: string; id: string; among: readonly string[] }> }>

type Path = readonly PropertyKey[]
export const idsOf = (list: readonly Readonly<{ id: string }>[]): string[] => list.map(({ id }) => id)

/** Collects faults; each method looks at one kind of reference. */
export function createIdChecker(policy: Policy, facts: PolicyFacts) {
  const faults: Fault[] = []
  const known = {
    question: idsOf(policy.questions),
    candidate: idsOf(policy.candidates),
    level: idsOf(policy.levels),
    control: idsOf(policy.controls),
    criterion: idsOf(policy.criteria),
    evidence: idsOf(policy.evidence),
    driver: idsOf(facts.drivers),
    'release series': facts.releases.map(({ name }) => name),
  }
  const say = (path: Path, reason: string, what: string, fix: string) => {
    faults.push({ path, reason, what, fix })
  }
  const one = (path: Path, kind: string, id: string, among: readonly string[]) => {
    if (!among.includes(id)) faults.push({ path, reason: 'unknown-id', what: '', fix: '', unknown: { kind, id, among } })
  }
  const each = (path: Path, kind: keyof typeof known, list: readonly string[]) => {
    for (const [at, id] of list.entries()) one([...path, at], kind, id, known[kind])
  }
  const unique = (path: Path, list: readonly string[], name = 'id') => {
    for (const [at, id] of list.entries())
      if (list.indexOf(id) !== at) say([...path, at, name], 'duplicate-id', `${name} "${id}" is used twice`, 'choose another one')
  }
  const choicesOf = (key: string, levels: readonly string[]): readonly string[] | undefined =>
    levels.includes(key) ? policy.levels.find(({ id }) => id === key)?.scale : optionsOf(policy, key)
  const condition = (path: Path, { is, all, any, not }: Condition, levels: readonly string[] = known.level, depth = 0): void => {
    if (depth > MAX_DEPTH) say(path, 'too-deep', 'the condition nests too deep', 'name a part of it as a level')
    for (const [key, choices] of Object.entries(is)) {
      const among = choicesOf(key, levels)
      if (!among) one([...path, key], 'question or level', key, [...known.question, ...levels])
      else for (const [at, choice] of choices.entries()) one([...path, key, at], `option or step of ${key}`, choice, among)
    }
    for (const [at, inner] of all.entries()) condition([...path, 'all', at], inner, levels, depth + 1)
    for (const [at, inner] of any.entries()) condition([...path, 'any', at], inner, levels, depth + 1)
    if (not) condition([...path, 'not'], not, levels, depth + 1)
  }
  return { faults, known, say, one, each, unique, condition }
}
export type IdChecker = ReturnType<typeof createIdChecker>

/** The options of a question; undefined where there is no such question. */
export function optionsOf(policy: Policy, question: string): readonly string[] | undefined {
  return policy.questions.find(({ id }) => id === question)?.options.map(({ id }) => id)
}
