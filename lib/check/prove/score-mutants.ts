import type { Knowledge } from '@/lib/check/knowledge'
import type { Example, ExampleFile } from '@/lib/check/prove/example'
import { mutantsOf } from '@/lib/check/prove/mutants-of'
import { runExample } from '@/lib/check/prove/run-example'
import type { Rule } from '@/lib/check/rules/rule'

/**
 * Change every rule in every place, and see whether an example notices.
 *
 * @returns How many were tried, and the names of those that no example notices.
 */
export function scoreMutants(files: readonly ExampleFile[], knowledge: Knowledge): Readonly<{ tried: number; alive: readonly string[] }> {
  const alive: string[] = []
  let tried = 0
  for (const { kind, rule } of knowledge.rules) {
    const run = (of: typeof rule, example: Example) => runExample(example, kind, { ...knowledge, rules: [{ kind, rule: of }] })
    const names = namesIn(rule)
    const examples = files
      .filter((file) => file.kind === kind)
      .flatMap((file) => file.examples)
      .filter((example) => names.some((name) => example.text.includes(name)) || run(rule, example).some((said) => said.length > 0))
    const saidBy = (of: typeof rule): string => JSON.stringify(examples.map((example) => run(of, example)))
    const original = saidBy(rule)
    for (const mutant of mutantsOf(rule)) {
      tried += 1
      if (saidBy(mutant.rule) === original) alive.push(mutant.name)
    }
  }
  return { tried, alive }
}

/** Names of options and elements in what a rule asks, long enough to be names. */
function namesIn({ options, cases, needs }: Rule): string[] {
  return [...new Set(JSON.stringify([options, cases.map((each) => each.if), needs]).match(/[a-z][\w]{4,}/gi) ?? [])]
}
