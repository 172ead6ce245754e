import { type Advice, advice } from '@/lib/advisor/advice'
import type { ReadyPolicy } from '@/lib/advisor/interview/published-policy'
import { reviewRows } from '@/lib/advisor/interview/review'
import { counted, namesOf } from '@/lib/advisor/interview/words'
import { toOther } from '@/lib/advisor/runtime/changes'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { unknowns } from '@/lib/advisor/runtime/unknowns'

/** Version of the form in which decisions are exported; its schema is at `DECISION_SCHEMA`. */
const DECISION_FORMAT = 2
export const DECISION_SCHEMA = '/api/v1/schemas/advisor-decision-2.json'

export type Outcome = 'recommended' | 'equally-good' | 'nothing-acceptable' | 'not-settled' | 'contradiction'

/** A decision with all that it rests on: what the result page shows and every export says again. Plain JSON. */
export type Decision = ReturnType<typeof decisionOf>

/**
 * Decide and write down everything that belongs to the decision.
 *
 * @param address Where the advisor is served: `https://…/advisor/`; the permanent link begins with it.
 */
export function decisionOf({ open, texts }: Pick<ReadyPolicy, 'open' | 'texts'>, state: LinkState, address: string) {
  const found = advice(open, texts, state)
  const { id, title, version, reviewed, reviewBy } = texts.policy
  const options = found.candidates
    .map((candidate, at) => ({
      ...candidate,
      label: texts.candidates[at]?.label ?? candidate.id,
      summary: texts.candidates[at]?.summary ?? '',
      note: texts.candidates[at]?.statusNote ?? null,
      controls: candidate.controls
        .map((control) => {
          const text = texts.controls.find((each) => each.id === control.id)
          const examples = (text?.facts?.settings ?? []).filter(({ isExample }) => isExample).map(({ option }) => option)
          /** `examples`: options of which the value in the snippet stands for one of the reader's own. */
          return { ...control, snippet: text?.snippet ?? null, examples }
        })
        .toSorted((a, b) => Number(b.certain) - Number(a.certain) || Number(b.required) - Number(a.required)),
      reasons: candidate.reasons.toSorted(
        (a, b) =>
          Number(b.effect === 'exclude') - Number(a.effect === 'exclude') ||
          SEVERITY.indexOf(b.severity ?? '') - SEVERITY.indexOf(a.severity ?? ''),
      ),
    }))
    .toSorted((a, b) => rank(found, a) - rank(found, b))
  const cited = new Set([
    ...options.flatMap(({ reasons, controls }) => [...reasons, ...controls].flatMap(({ evidence }) => evidence)),
    ...[...(found.current?.against ?? []), ...found.actions].flatMap(({ evidence }) => evidence),
  ])
  const confirmed = texts.evidence.filter((each) => cited.has(each.id)).flatMap(({ confirmedBy }) => confirmedBy)
  return {
    format: DECISION_FORMAT,
    policy: { id, title, version, digest: open.digest, reviewed, reviewBy },
    link: `${address}${found.link}`,
    profile: found.profile,
    outcome: outcomeOf(found),
    /** The older form of `headline`, for programs that read it. */
    sentence: sentenceOf({ texts }, found),
    ...{ headline: found.headline, because: found.because, actions: found.actions, alone: found.alone },
    ...{ runnerUp: found.runnerUp, interim: found.interim, matrix: found.matrix },
    recommended: found.recommended,
    possible: found.possible,
    /** Whether nothing may turn out to be acceptable. */
    canBeNothing: found.canBeNothing,
    /** The fewest answers that force the outcome whatever the others are. */
    deciding: found.deciding,
    answers: reviewRows(open, texts, state)
      .filter(({ answer }) => answer !== null)
      .map(({ id: question, ask, answer, standing }) => ({
        question,
        ask,
        answer: answer ?? '',
        options: state.answers[question] ?? [],
        /** Whether the result rests on it: it was asked on the way, or is one of those that force it. */
        needed: standing !== 'spare' || found.deciding.includes(question),
      })),
    options,
    /** Why several are equally good, or what may tell them apart; null where there is one. */
    tie:
      texts.ties.find(({ candidates }) => found.recommended.length > 1 && found.recommended.every((each) => candidates.includes(each)))
        ?.says ?? null,
    change: found.change,
    /** The cheapest change after which something else is recommended, where `change` ends in nothing; null otherwise. */
    otherwise:
      found.change !== null && found.recommended.length > 0 && found.change.possible.length === 0
        ? toOther(open, state.answers, 'any', found.profile)
        : null,
    /** The result under each release, the other answers as they are. */
    byRelease: releasesOf({ open, texts }, state.answers, found.profile),
    unknown: found.unknown,
    current: found.current,
    next: found.next,
    evidence: texts.evidence.filter((each) => cited.has(each.id) || confirmed.includes(each.id)),
    /** Parts of the link that this policy does not understand. */
    notUnderstood: state.unknown ?? [],
  }
}

function releasesOf({ open, texts }: Pick<ReadyPolicy, 'open' | 'texts'>, answers: LinkState['answers'], profile: string) {
  const question = texts.policy.releaseQuestion
  const asked = unknowns(open, { ...answers, [question]: '?' }, profile).find((each) => each.question === question)
  return { question, options: asked?.options ?? [] }
}

const SEVERITY = ['advisory', 'serious', 'critical']
const RANKS: readonly Advice['candidates'][number]['status'][] = [
  'recommended',
  'acceptable',
  'acceptable-with-controls',
  'open',
  'excluded',
  'unavailable',
]

/** Best first; of those ruled out, the one with fewer and lesser reasons first. Ties stay in the order of the policy. */
function rank(found: Advice, { id, status, reasons }: Advice['candidates'][number]): number {
  if (status === 'unavailable') return 10_000
  if (status !== 'excluded') return RANKS.indexOf(status) * 10 - (found.possible.includes(id) ? 5 : 0)
  return 100 + reasons.reduce((sum, { severity }) => sum + 4 ** (SEVERITY.indexOf(severity ?? '') + 1), 0)
}

function outcomeOf({ contradiction, settled, recommended }: Advice): Outcome {
  if (contradiction) return 'contradiction'
  if (!settled) return 'not-settled'
  if (recommended.length === 0) return 'nothing-acceptable'
  return recommended.length > 1 ? 'equally-good' : 'recommended'
}

/** More names than these are a number in a sentence. */
const MOST_NAMED = 3

function sentenceOf({ texts }: Pick<ReadyPolicy, 'texts'>, found: Advice): string {
  const names = namesOf(texts, found.recommended)
  const [only] = found.candidates.filter(({ id }) => found.recommended.includes(id))
  const required = only?.controls.filter((control) => control.required && control.certain).length ?? 0
  switch (outcomeOf(found)) {
    case 'contradiction':
      return 'These answers contradict each other: no such deployment exists.'
    case 'not-settled':
      return `Not settled: ${found.possible.length > MOST_NAMED ? counted(found.possible.length, 'option') : namesOf(texts, found.possible, 'or')} could still be recommended${found.canBeNothing ? ', and it is also possible that nothing is acceptable' : ''}.`
    case 'nothing-acceptable':
      return 'Nothing is acceptable with these answers.'
    case 'equally-good':
      return `${names} are equally good.`
    case 'recommended':
      return required > 0
        ? `Use ${names}, with ${required === 1 ? 'one control' : `${required} controls`} that it must have.`
        : `Use ${names}.`
  }
}
