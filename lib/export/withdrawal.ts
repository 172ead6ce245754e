import type { Advisory } from '@/lib/advisory/advisory'

/** When and why an advisory no longer stands. */
type Withdrawal = Readonly<{ on: string; because: string; word: 'Withdrawn' | 'Superseded' }>

/** null where an advisory stands. */
export function withdrawalOf({ lifecycle }: Pick<Advisory, 'lifecycle'>): Withdrawal | null {
  if (lifecycle.state === 'published') return null
  const { on, because } = lifecycle
  if (lifecycle.state === 'withdrawn') return { on, because, word: 'Withdrawn' }
  return { on, because: `by ${lifecycle.by}: ${because}`, word: 'Superseded' }
}
