import { nextAsked } from '@/lib/advisor/interview/remembered'
import { type Answers, allowedBy } from '@/lib/advisor/runtime/answers'
import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { relevant } from '@/lib/advisor/runtime/relevant'

/** The interview that these answers make: which questions it needs, in the order in which it would ask them. */
type Path = Readonly<{
  /** Answered, and asked on the way. */
  asked: readonly string[]
  /** Answered, and never asked with the other answers as they are: kept, and no longer needed. */
  spare: readonly string[]
  /** To be asked next; null when nothing more is. */
  next: string | null
}>

/** Walk the interview from its first question. Equal answers give the same path, whatever the order in which they were given. */
export function pathOf(policy: OpenPolicy, answers: Answers, profile = 'default'): Path {
  const told = (known: Answers): string | null => {
    const at = nextAsked(policy, known, profile)
    return at === null ? null : (policy.questions[at]?.id ?? null)
  }
  let known: Answers = {}
  let at = told(known)
  while (at !== null && Object.hasOwn(answers, at)) {
    known = { ...known, [at]: answers[at] ?? '?' }
    at = told(known)
  }
  const given = policy.questions.map(({ id }) => id).filter((id) => Object.hasOwn(answers, id))
  const asked = Object.keys(known)
  const off = given.filter((id) => !asked.includes(id))
  const isWhole = at === null
  const matters = (id: string) => !isWhole && decidesOn(policy, answers, id, profile)
  return {
    asked: [...asked, ...off.filter(matters)],
    spare: off.filter((id) => !matters(id)),
    next: isWhole ? null : off.length === 0 ? at : told(answers),
  }
}

/** Whether the recommendation still depends on a question, the others being answered as they are. */
function decidesOn(policy: OpenPolicy, answers: Answers, id: string, profile: string): boolean {
  const others = Object.fromEntries(Object.entries(answers).filter(([each]) => each !== id))
  const found = relevant(policy, policy.profiles[profile] ?? -1, allowedBy(policy, others))
  return found.some((at) => policy.questions[at]?.id === id)
}
