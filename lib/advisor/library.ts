/**
 * The advisor for other sites, `bulkhead/advisor`: what a published policy says of answers, and links that keep them. It runs in browsers
 * and in Node, needs nothing else, and asks nobody. The policy is `bulkhead/policy.json`, or what a portal has below `/api/v1/policy/`.
 *
 * @module
 */
import { advice } from '@/lib/advisor/advice'
import { readPublishedPolicy, readyPolicy } from '@/lib/advisor/interview/published-policy'
import { decode, type LinkState } from '@/lib/advisor/runtime/link'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'

/** Question -> option, several possible options, or `?` for "I don't know". What was not asked is left out; `current` is what runs today. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** Something that may be chosen in answer to a question. */
export type Option = Readonly<{ id: string; label: string; hint: string | null }>

/** A question, with why it is asked. */
export type Question = Readonly<{ id: string; ask: string; why: string; options: readonly Option[] }>

/** What the policy says of one candidate. */
export type Candidate = Readonly<{
  id: string
  label: string
  status: 'recommended' | 'acceptable' | 'acceptable-with-controls' | 'excluded' | 'unavailable' | 'open'
  /** `rule`: its id in the policy; `evidence`: ids of what it rests on. */
  reasons: readonly Readonly<{ rule: string; says: string; evidence: readonly string[] }>[]
  /** `certain`: it applies whatever is still open; `required`: without it the candidate is not acceptable. */
  controls: readonly Readonly<{ id: string; do: string; certain: boolean; required: boolean }>[]
}>

/** What the policy says of answers. */
export type Advice = Readonly<{
  headline: string
  /** No open question can change what is recommended. */
  settled: boolean
  /** One id; several that are equally good; none where nothing is acceptable, or nothing is settled. */
  recommended: readonly string[]
  /** Every candidate that could still be recommended. */
  possible: readonly string[]
  /** The fewest answers that force the result. */
  deciding: readonly string[]
  /** The question to ask next; null where none can change anything. */
  next: string | null
  /** The permanent fragment of these answers, for `/advisor/`. */
  link: string
  candidates: readonly Candidate[]
}>

/** A policy that answers. */
export type Advisor = Readonly<{
  id: string
  version: string
  digest: string
  questions: readonly Question[]
  candidates: readonly Readonly<{ id: string; label: string; summary: string }>[]
  /**
   * @throws Error, with the name `UnknownWord`, for a question or an option that the policy does not have; the message names the nearest one.
   */
  advise: (answers: Answers) => Advice
  /** The answers of a link; `unknown` are the parts that this policy does not understand. */
  read: (link: string) => Readonly<{ answers: Answers; unknown: readonly string[]; isSamePolicy: boolean }>
}>

/**
 * Open a published policy.
 *
 * @param published The JSON of `bulkhead/policy.json`.
 * @throws TypeError where it is something else.
 */
export function openAdvisor(published: unknown): Advisor {
  const policy = readPublishedPolicy(published)
  if (policy === null) throw new TypeError('this is no published policy; give the JSON of bulkhead/policy.json')
  const { open, texts } = readyPolicy(policy)
  const labelOf = (id: string) => texts.candidates.find((each) => each.id === id)?.label ?? id
  return {
    ...{ id: open.id, version: open.version, digest: open.digest },
    questions: texts.questions.map(({ id, ask, why, options }) => ({
      ...{ id, ask, why },
      options: options.map((option) => ({ id: option.id, label: option.label, hint: option.hint ?? null })),
    })),
    candidates: texts.candidates.map(({ id, label, summary }) => ({ id, label, summary })),
    advise: (answers) => {
      const found = advice(open, texts, readAnswers(open, answers))
      return {
        ...{ headline: found.headline, settled: found.settled, recommended: found.recommended, possible: found.possible },
        ...{ deciding: found.deciding, next: found.next, link: found.link },
        candidates: found.candidates.map(({ id, status, reasons, controls }) => ({
          ...{ id, label: labelOf(id), status },
          reasons: reasons.map(({ rule, says, evidence }) => ({ rule, says, evidence })),
          controls: controls.map(({ id: control, do: what, certain, required }) => ({ id: control, do: what, certain, required })),
        })),
      }
    },
    read: (link) => {
      const { unknown, isSamePolicy, ...state } = decode(open, link)
      return { answers: writtenOf(state), unknown, isSamePolicy }
    },
  }
}

const writtenOf = ({ answers, current, profile }: LinkState): Answers => ({
  ...answers,
  ...(current == null ? {} : { current }),
  ...(profile == null ? {} : { profile }),
})
