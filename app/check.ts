import { policy } from '@/app/policy'
import { technologyCatalogue } from '@/app/technologies'
import type { AdvisorWords } from '@/components/check/advisor-words'

/** The words of the advisor that other tools show, and what they write its links with. */
export function advisorWords(): AdvisorWords {
  const { compiled, texts } = policy()
  const { code, version, digest, questions } = compiled
  return {
    link: { code, version, digest, questions },
    candidates: texts.candidates.map(({ id, label }) => [id, label]),
    questions: Object.fromEntries(
      texts.questions.map(({ id, ask, options }) => [
        id,
        { ask, options: Object.fromEntries(options.map((option) => [option.id, option.label])) },
      ]),
    ),
  }
}

/** Titles of the controls, by id. */
export const controlTitles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(technologyCatalogue().goals.flatMap(({ controls }) => controls.map(({ id, title }) => [id, title])))
