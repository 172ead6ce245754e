import type { Advisory } from '@/lib/advisory/advisory'

/** When and why an advisory no longer stands. */
type Withdrawal = Readonly<{ on: string; because: string; word: 'Withdrawn' | 'Superseded' }>

/** null where an advisory stands. Where its document gives no day, it is that of its last change; a form without any day is not made. */
export function withdrawalOf({
  lifecycle,
  modified,
  published,
}: Pick<Advisory, 'lifecycle' | 'modified' | 'published'>): Withdrawal | null {
  if (lifecycle.state === 'published') return null
  const { because } = lifecycle
  const on = lifecycle.on ?? modified ?? published
  if (on === null) return null
  if (lifecycle.state === 'withdrawn') return { on, because, word: 'Withdrawn' }
  return { on, because: `by ${lifecycle.by}: ${because}`, word: 'Superseded' }
}
