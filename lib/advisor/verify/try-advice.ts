import { advice } from '@/lib/advisor/advice'
import type { Compilation } from '@/lib/advisor/compile/compile'
import { type OpenPolicy, openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import type { LinkState } from '@/lib/advisor/runtime/link'
import { standing } from '@/lib/advisor/runtime/verdict'
import { createAdviceLaws } from '@/lib/advisor/verify/advice-laws'
import { fewWorlds } from '@/lib/advisor/verify/few-worlds'
import { randomFrom } from '@/lib/random-from'

/** What became of advice that was tried: how often each verdict on what runs was met, and what is wrong, each with its link. */
type AdviceTried = Readonly<{ verdicts: Readonly<Record<string, number>>; failures: readonly string[] }>

/** Hold advice on random answers against every assignment that they leave; the same seed tries the same answers. */
export function tryAdvice({ policy, facts, compiled, texts }: Compilation, count: number, seed: number): AdviceTried {
  const open = openPolicy(compiled)
  const laws = createAdviceLaws(policy, facts)
  const random = randomFrom(seed)
  const verdicts: Record<string, number> = {}
  const failures: string[] = []
  for (let at = 0; at < count; at += 1) {
    const state = anyState(open, random)
    const found = advice(open, texts, state)
    const { verdict, fix } = found.current ?? {}
    const name = `${verdict ?? 'open'}${fix ? (fix.certain ? ', surely mended' : ', perhaps mended') : ''}`
    verdicts[name] = (verdicts[name] ?? 0) + 1
    for (const what of laws(found, state.answers)) failures.push(`${what}: ${found.link}`)
  }
  return { verdicts, failures }
}

/** Answers that leave few assignments, and something that runs: more often than not something that may be acceptable. */
function anyState(open: OpenPolicy, random: () => number): LinkState {
  const answers = fewWorlds(open, random)
  const near = standing(open, answers).candidates.flatMap(({ id, status }) =>
    status === 'excluded' || status === 'unavailable' ? [] : [id],
  )
  const among = near.length > 0 && random() < 0.7 ? near : open.candidates
  return { answers, current: among[Math.floor(random() * among.length)] ?? null }
}
