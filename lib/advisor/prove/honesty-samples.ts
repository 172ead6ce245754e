import { type Advice, advice } from '@/lib/advisor/advice'
import type { Compilation } from '@/lib/advisor/compile/compile'
import { type Proof, proof } from '@/lib/advisor/prove/proof'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { readAnswers } from '@/lib/advisor/runtime/read-answers'
import { standing } from '@/lib/advisor/runtime/verdict'
import { randomAnswers } from '@/lib/advisor/verify/random-answers'
import { randomFrom } from '@/lib/random-from'

/** What holds of every advice, tried on sets of answers: name -> what is wrong. */
type Law = (open: OpenPolicy, found: Advice, state: LinkState) => readonly string[]

const isTaken = (open: OpenPolicy, answers: LinkState['answers'], id: string): boolean =>
  standing(open, answers).candidates.some(
    (each) => each.id === id && (each.status === 'recommended' || each.status.startsWith('acceptable')),
  )

const changed = (answers: LinkState['answers'], changes: readonly Readonly<{ question: string; to: string | readonly string[] }>[]) => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ question, to }) => [question, [to].flat()])),
})

const LAWS: Readonly<Record<string, readonly [number, Law]>> = {
  'H5 a fix does what it says': [
    20,
    (open, { current }, { answers }) => {
      if (!current?.fix) return []
      const after = changed(changed(answers, current.fix.provided), current.fix.changes)
      return isTaken(open, after, current.candidate) ? [] : [`the fix of ${current.candidate} leaves it unacceptable`]
    },
  ],
  'H6 alone means alone': [
    21,
    (open, { alone }) =>
      alone.flatMap(({ question, option, candidates }) =>
        candidates.filter((id) => isTaken(open, { [question]: [option] }, id)).map((id) => `${question}=${option} does not rule out ${id}`),
      ),
  ],
  'H7 the headline upgrades': [
    22,
    (open, { headline, recommended, actions }, { answers }) => {
      const { release = 0, ended = 0 } = open.honest ?? {}
      const { id = '', options = [] } = open.questions[release] ?? {}
      const left = Object.hasOwn(answers, id) ? (answers[id] ?? '?') : '?'
      const isOver = Array.isArray(left) && left.every((option) => (ended >> options.findIndex(([each]) => each === option)) & 1)
      if (!isOver || recommended.length === 0) return []
      return /upgrade/i.test(headline) && actions[0]?.kind === 'upgrade' ? [] : [`${headline} on a release that has ended`]
    },
  ],
  'H13 an answer meanwhile': [
    28,
    (open, { settled, contradiction, interim }, { answers }) => {
      if (settled || contradiction) return []
      if (interim === null || interim.says === '' || interim.settles.length === 0) return ['nothing is said meanwhile']
      return interim.candidates.filter((id) => !isTaken(open, answers, id)).map((id) => `${id} is offered meanwhile, and not acceptable`)
    },
  ],
  'H14 the runner-up is told': [
    29,
    (_, { settled, recommended, candidates, runnerUp }) => {
      const others = candidates.filter(({ id, status }) => status.startsWith('acceptable') && !recommended.includes(id))
      const isAsked = settled && recommended.length === 1 && others.length > 0
      return isAsked === (runnerUp !== null)
        ? []
        : [`${recommended.join()} and ${others.length} others: the runner-up is ${runnerUp?.candidate}`]
    },
  ],
  'because, in three sentences': [
    30,
    (_, { settled, contradiction, because }) => {
      const sentences = because?.match(/[.!?](?=\s+[A-Z“"]|\s*$)/g)?.length ?? 0
      return contradiction || (settled ? sentences >= 1 && sentences <= 3 : because === null) ? [] : [`because is ${because}`]
    },
  ],
}

/** The rules of honesty that are about a whole advice, tried on sets of answers that are always the same. */
export function honestySamples({ compiled, texts, model }: Compilation, count = 60): Proof[] {
  if (model.honest === null) return []
  const open = openPolicy(compiled)
  const random = randomFrom(14)
  const states = Array.from({ length: count }, (_, at): LinkState => {
    return { ...readAnswers(open, randomAnswers(open, random)), current: open.candidates[at % open.candidates.length] ?? null }
  })
  const all = states.map((state) => ({ state, found: advice(open, texts, state) }))
  return Object.entries(LAWS).map(([name, [number, law]]) => {
    const failures = all.flatMap(({ state, found }) => law(open, found, state).map((what) => `${what}: ${found.link}`))
    return proof(number, name, `${count} sets of answers`, failures.slice(0, 3))
  })
}
